import { collectionPath, type ListedCollection } from '@/lib/catalogue/collection'
import { html } from '@/lib/domain/html-template'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'

/** sitemap.xml of what is listed: https://www.sitemaps.org/protocol.html */
export function sitemap(
  vouchers: readonly Voucher[],
  collections: readonly ListedCollection[],
  shopUrl: string,
): string {
  const pages = [
    { path: '/', lastmod: latest(vouchers) },
    ...collections.map((each) => ({ path: collectionPath(each), lastmod: latest(each.vouchers) })),
    ...vouchers.map((each) => ({ path: productPath(each), lastmod: each.updated_at })),
  ]
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.map(
    ({ path, lastmod }) => html`
<url><loc>${shopUrl + path}</loc>${lastmod && html`<lastmod>${lastmod}</lastmod>`}</url>`,
  )}
</urlset>
`.text
}

/** A page of several vouchers is as new as the newest of them. */
const latest = (vouchers: readonly Voucher[]): string | null =>
  vouchers.reduce<string | null>(
    (newest, { updated_at: time }) =>
      time && (!newest || Date.parse(time) > Date.parse(newest)) ? time : newest,
    null,
  )
