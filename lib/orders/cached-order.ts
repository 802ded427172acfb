import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { findOrderView } from '@/lib/orders/find-order-view'
import { isBuilding } from '@/lib/platform/is-building'
import { log } from '@/lib/platform/log'

/**
 * An order for its page; null: there is none; `away`: the database does not say. The tag keeps the page out of the page cache
 * (lib/platform/next): it is drawn whole for every visit, so an unknown order answers a real 404 and one that cannot be looked up a
 * real 503, which a page that streams cannot do any more.
 */
export async function cachedOrder(token: string): Promise<PublicOrder | 'away' | null> {
  'use cache'
  cacheTag('private')
  cacheLife({ stale: 30, revalidate: 1, expire: 300 })
  if (isBuilding()) return null
  try {
    return await findOrderView(token)
  } catch (error) {
    log.error({ err: error }, 'an order could not be looked up for its page')
    cacheTag('closed')
    return 'away'
  }
}
