import { html } from '@/lib/domain/html-template'
import { formatDecimal, formatMoney, type Pence } from '@/lib/domain/money'
import { truncate } from '@/lib/domain/truncate'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import { imageUrl } from '@/lib/domain/voucher/image-url'
import { isListed, isSoldOut, leastPrice, type Voucher } from '@/lib/domain/voucher/voucher'
import { type Chosen, chosenPath } from '@/lib/marketing/links/chosen-link'
import { ogImagePath, voucherOgImage } from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'

/** Google's limits: https://support.google.com/merchants/answer/7052112 */
const LONGEST_TITLE = 150
const LONGEST_DESCRIPTION = 5000

type Row = { id: string; title: string; price: Pence; voucher: Voucher; chosen: Chosen | null }

/** The Merchant Center feed of what is listed and in stock: a row an experience, a row an amount offered. */
export function googleFeed(
  vouchers: readonly Voucher[],
  tagline: string,
  site: ShopContext,
): string {
  const { shopUrl, shopName } = site
  const rows = vouchers
    .filter((voucher) => isListed(voucher) && !isSoldOut(voucher))
    .flatMap(rowsOf)
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
<title>${shopName}</title>
<link>${shopUrl}/</link>
<description>${tagline}</description>${rows.map((row) => item(row, site))}
</channel>
</rss>
`.text
}

function rowsOf(voucher: Voucher): Row[] {
  const id = String(voucher.id)
  if (voucher.type === 'experience')
    return [{ id, title: titled(voucher), price: leastPrice(voucher), voucher, chosen: null }]
  return presetAmounts(voucher).map((value) => ({
    id: `${id}-${value}`,
    title: titled(voucher, ` ${formatMoney(value)}`),
    price: value,
    voucher,
    chosen: { value },
  }))
}

const titled = ({ title }: Voucher, end = '') => truncate(title, LONGEST_TITLE - end.length) + end

const item = ({ id, title, price, voucher, chosen }: Row, site: ShopContext) => html`
<item>
<g:id>${id}</g:id>
<title>${title}</title>
<description>${truncate(voucher.selling_description || voucher.title, LONGEST_DESCRIPTION)}</description>
<link>${site.shopUrl + chosenPath(voucher, chosen)}</link>
<g:image_link>${imageOf(voucher, chosen, site)}</g:image_link>
<g:availability>in_stock</g:availability>
<g:price>${formatDecimal(price)} GBP</g:price>
<g:condition>new</g:condition>
<g:brand>${site.shopName}</g:brand>
<g:identifier_exists>no</g:identifier_exists>${
  voucher.type === 'monetary' &&
  html`
<g:item_group_id>${voucher.id}</g:item_group_id>`
}
</item>`

/** Google takes no row without a picture: the preview stands where there is no photograph. */
const imageOf = (voucher: Voucher, chosen: Chosen | null, site: ShopContext) =>
  voucher.image
    ? imageUrl(site.shopUrl, voucher.image)
    : site.shopUrl + ogImagePath(voucherOgImage(voucher, site, chosen))
