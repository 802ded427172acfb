import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type LinkItem, parseCartLink } from '@/lib/links/cart-link'

/**
 * The vouchers of a cart link for its page, or null. By its tag that page is kept nowhere (page-cache.cjs): anybody can
 * make up such addresses, and each would be a file.
 */
export async function drawnCartLink(text: string): Promise<LinkItem[] | null> {
  'use cache'
  cacheTag('private')
  cacheLife({ stale: 30, revalidate: 1, expire: 300 })
  return parseCartLink(text)
}
