import type { ShownCollection } from '@/lib/catalogue/collection'
import { type Markup, markup } from '@/lib/domain/html-template'
import { pictureSources } from '@/lib/domain/voucher/image-url'
import { isSoldOut, priceLine, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { embedStyle } from '@/lib/marketing/embeds/embed-style'
import { embeddableCollection, embeddableVoucher } from '@/lib/marketing/links/embed-link'
import type { Site } from '@/lib/marketing/shop-context'
import { palette } from '@/lib/shop/theme-colours'

/** Where the visitor came from, as long as the page around the frame says nothing better. */
const CAMPAIGN = '?utm_source=embed&utm_medium=embed'

type Frame = Site & { origins: string[] }

/** A voucher on a page elsewhere. It is chosen and bought in the shop itself, at top level. */
export function voucherEmbed(voucher: Voucher, frame: Frame): string {
  const { title, path } = embeddableVoucher(voucher)
  const body = markup`<main class="card">${picture(voucher, 480)}
<div class="words">
<p class="venue">${frame.shopName}</p>
<h1>${title}</h1>
${price(voucher)}
${link(frame.shopUrl + path, isSoldOut(voucher) ? 'See this voucher' : 'Buy this voucher', 'buy')}
</div></main>`
  return page({ title, canonical: frame.shopUrl + path, body }, frame)
}

/** A collection on a page elsewhere: every voucher in it leads to its own page. */
export function collectionEmbed(collection: ShownCollection, frame: Frame): string {
  const { title, path } = embeddableCollection(collection)
  const rows = collection.vouchers.map(
    (voucher) => markup`
<li>${picture(voucher, 160)}<div><h2>${link(frame.shopUrl + embeddableVoucher(voucher).path, voucher.title)}</h2>
${price(voucher)}</div></li>`,
  )
  const body = markup`<main><div class="words">
<p class="venue">${frame.shopName}</p>
<h1>${title}</h1>
<p>${collection.words}</p>
<ul>${rows}
</ul>
${link(frame.shopUrl + path, 'See them in the shop', 'buy')}
</div></main>`
  return page({ title, canonical: frame.shopUrl + path, body }, frame)
}

/** What stands in the frame where there is nothing to show (any more). */
export function emptyEmbed(message: string, frame: Frame): string {
  const body = markup`<main><div class="words">
<p class="venue">${frame.shopName}</p>
<h1>${message}</h1>
${link(`${frame.shopUrl}/`, 'See all vouchers', 'buy')}
</div></main>`
  return page({ title: message, canonical: `${frame.shopUrl}/`, body }, frame)
}

const page = (
  { title, canonical, body }: { title: string; canonical: string; body: Markup },
  { shopName, origins }: Frame,
) =>
  markup`<!doctype html>
<html lang="en-GB" data-origins="${origins.join(' ')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${shopName}</title>
<link rel="canonical" href="${canonical}">
<style>${embedStyle(palette)}</style>
<script src="/embed/frame.js" defer></script>
</head>
<body>${body}</body>
</html>
`.text

const link = (href: string, words: string, kind?: string) =>
  markup`<a${kind && markup` class="${kind}"`} href="${href + CAMPAIGN}" target="_blank" rel="noopener">${words}</a>`

function price(voucher: Voucher) {
  const note = stockNote(voucher)
  return markup`<p class="price">${priceLine(voucher)}${note && markup` <span class="note">${note}</span>`}</p>`
}

function picture({ image }: Voucher, width: number) {
  if (!image) return markup`<div class="picture"></div>`
  const { src, srcSet } = pictureSources(image)
  return markup`<div class="picture"><img src="${src}" srcset="${srcSet}" sizes="${width}px" alt="" decoding="async"></div>`
}
