import { collectionPath, type ListedCollection } from '@/lib/catalogue/collection'
import { html } from '@/lib/domain/html-template'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'

/** What an embed hands on from the address it is given: whose campaign it is and what is chosen, nothing personal. */
const HANDED_ON = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'c',
  'value',
  'persons',
] as const

const LONGEST_PARAM = 200

/** What can be shown on a page elsewhere: where it is framed from, and where it leads. */
export type Embeddable = { title: string; embedPath: string; path: string }

export const embeddableVoucher = (voucher: Pick<Voucher, 'id' | 'title'>): Embeddable => ({
  title: voucher.title,
  embedPath: `/embed/${voucher.id}`,
  path: productPath(voucher),
})

export const embeddableCollection = (
  collection: Pick<ListedCollection, 'slug' | 'name'>,
): Embeddable => ({
  title: collection.name,
  embedPath: `/embed/collections/${collection.slug}`,
  path: collectionPath(collection),
})

/** What an embed hands on of an address's query: "" or "?utm_source=…&value=50". */
export function handedOn(query: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of HANDED_ON) {
    const value = query.get(name)
    if (value && value.length <= LONGEST_PARAM) kept.set(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}

/**
 * What a merchant pastes into a page elsewhere. The link inside works without script, and names the campaign.
 * @param query of the link: "?utm_source=…&value=50", or ""
 */
export function embedSnippet({ title, embedPath, path }: Embeddable, shopUrl: string, query = '') {
  const name = embedPath.split('/').at(-1)
  const what = embedPath.startsWith('/embed/collections/')
    ? html`collection="${name}"`
    : html`voucher="${name}"`
  return html`<script async src="${shopUrl}/embed.js"></script>
<smart-voucher ${what}><a href="${shopUrl + path + query}">${title}</a></smart-voucher>`.text
}

/** A frame of a fixed size, for editors that take no script of ours (oEmbed). */
export const embedFrame = (
  { title, embedPath }: Embeddable,
  shopUrl: string,
  query: string,
  size: { width: number; height: number },
) =>
  html`<iframe src="${shopUrl + embedPath + query}" title="${title}" width="${size.width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy"></iframe>`
    .text
