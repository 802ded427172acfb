import 'server-only'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { followOrder } from '@/lib/orders/await-outcome'
import { isUnsold, publicOrder } from '@/lib/orders/order-view'
import { currentSuspension } from '@/lib/smart-gift/suspension'

/** An order as whoever has its link sees it now; null: there is none. */
export async function findOrderView(token: string): Promise<PublicOrder | null> {
  const order = await followOrder(token)
  if (!order) return null
  const isSuspended = isUnsold(order) && (await currentSuspension()) !== null
  return publicOrder(order, { isSuspended })
}
