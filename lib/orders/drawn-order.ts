import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { isBuilding } from '@/lib/is-building'
import type { PublicOrder } from '@/lib/orders/public-order'
import { shownOrder } from '@/lib/orders/shown-order'

/**
 * An order for its page, or null. The tag keeps the page out of the page cache (lib/pages): it is drawn whole for every visit,
 * so an unknown order answers a real 404, which a page that streams cannot do any more.
 */
export async function drawnOrder(token: string): Promise<PublicOrder | null> {
  'use cache'
  cacheTag('private')
  cacheLife({ stale: 30, revalidate: 1, expire: 300 })
  return isBuilding() ? null : shownOrder(token)
}
