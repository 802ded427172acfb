import type { ListedCollection } from '@/lib/catalogue/collection'
import { type Html, html } from '@/lib/domain/html-template'
import { imageSources } from '@/lib/domain/voucher/image-url'
import { isSoldOut, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { embedStyle } from '@/lib/marketing/embeds/embed-style'
import { type Chosen, chosenPrice } from '@/lib/marketing/links/chosen-link'
import { embeddableCollection, embeddableVoucher } from '@/lib/marketing/links/embed-link'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { themeColours } from '@/lib/shop/theme-colours'

/** Where the visitor came from, as long as the page around the frame says nothing better. */
const CAMPAIGN = '?utm_source=embed&utm_medium=embed'

type Frame = ShopContext & { origins: string[] }

/** A voucher on a page elsewhere, at the price of what is chosen. It is bought in the shop itself, at top level. */
export function voucherEmbed(voucher: Voucher, chosen: Chosen | null, frame: Frame): string {
  const { title, path } = embeddableVoucher(voucher)
  const body = html`<main class="card">${picture(voucher, 480)}
<div class="words">
<p class="venue">${frame.shopName}</p>
<h1>${title}</h1>
${price(voucher, chosen)}
${link(frame.shopUrl + path, isSoldOut(voucher) ? 'See this voucher' : 'Buy this voucher', 'buy')}
</div></main>`
  return page({ title, canonical: frame.shopUrl + path, body }, frame)
}

/** A collection on a page elsewhere: every voucher in it leads to its own page. */
export function collectionEmbed(collection: ListedCollection, frame: Frame): string {
  const { title, path } = embeddableCollection(collection)
  const rows = collection.vouchers.map(
    (voucher) => html`
<li>${picture(voucher, 160)}<div><h2>${link(frame.shopUrl + embeddableVoucher(voucher).path, voucher.title)}</h2>
${price(voucher)}</div></li>`,
  )
  const body = html`<main><div class="words">
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
  const body = html`<main><div class="words">
<p class="venue">${frame.shopName}</p>
<h1>${message}</h1>
${link(`${frame.shopUrl}/`, 'See all vouchers', 'buy')}
</div></main>`
  return page({ title: message, canonical: `${frame.shopUrl}/`, body }, frame)
}

const page = (
  { title, canonical, body }: { title: string; canonical: string; body: Html },
  { shopName, origins }: Frame,
) =>
  html`<!doctype html>
<html lang="en-GB" data-origins="${origins.join(' ')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${shopName}</title>
<link rel="canonical" href="${canonical}">
<style>${embedStyle(themeColours())}</style>
<script src="/embed/frame.js" defer></script>
</head>
<body>${body}</body>
</html>
`.text

const link = (href: string, words: string, kind?: string) =>
  html`<a${kind && html` class="${kind}"`} href="${href + CAMPAIGN}" target="_blank" rel="noopener">${words}</a>`

function price(voucher: Voucher, chosen: Chosen | null = null) {
  const note = stockNote(voucher)
  return html`<p class="price">${chosenPrice(voucher, chosen)}${note && html` <span class="note">${note}</span>`}</p>`
}

function picture({ image }: Voucher, width: number) {
  if (!image) return html`<div class="picture"></div>`
  const { src, srcSet } = imageSources(image)
  return html`<div class="picture"><img src="${src}" srcset="${srcSet}" sizes="${width}px" alt="" decoding="async"></div>`
}
