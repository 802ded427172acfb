import 'server-only'
import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import {
  findPurchasableVoucher,
  lastValidCatalogue,
  readCatalogue,
} from '@/lib/catalogue/catalogue'
import { type LinkItem, parseCartLink } from '@/lib/marketing/links/cart-link'
import { cartLinkMetadata } from '@/lib/marketing/links/cart-open-graph'
import { shopContext } from '@/lib/marketing/shop-context'

type DrawnCartLink = { items: LinkItem[]; metadata: Metadata }

/**
 * The vouchers of a cart link for its page, and how it looks where it is shared; or null. By its tag that page is kept
 * nowhere (page-cache.cjs): anybody can make up such addresses, and each would be a file.
 */
export const cachedCartLink = (text: string): Promise<DrawnCartLink | null> =>
  drawn(text, lastValidCatalogue()?.digest)

/** @param _list another one makes another page */
async function drawn(text: string, _list: string | undefined): Promise<DrawnCartLink | null> {
  'use cache'
  cacheTag('private')
  cacheLife({ stale: 30, revalidate: 1, expire: 300 })
  const items = parseCartLink(text)
  const catalogue = items && (lastValidCatalogue() ?? (await readCatalogue()))
  if (!items || !catalogue) return items && { items, metadata: {} }
  const find = (id: number) => findPurchasableVoucher(catalogue, id)
  return { items, metadata: cartLinkMetadata(items, find, shopContext()) }
}
