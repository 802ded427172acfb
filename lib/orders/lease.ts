import 'server-only'
import { and, eq } from 'drizzle-orm'
import { soldTotal } from '@/lib/domain/order/sales'
import type { Order } from '@/lib/orders/order-repository'
import { after, ago } from '@/lib/orders/timeouts'
import { database } from '@/lib/platform/database/database'
import { orders } from '@/lib/platform/database/schema'
import { unchanged } from '@/lib/platform/database/unchanged'

/** Whether somebody may work on it now: it is not with a person, not leased, and not to be left alone until later. */
export const isDue = (order: Order, now = new Date()) =>
  (order.attention === null || isHoldEnding(order)) && (order.dueAt === null || order.dueAt <= now)

/** A person has not settled what is in doubt, and the hold is about to lapse: what is certainly sold is paid before. */
export const isHoldEnding = ({ status, payment, sales }: Order): boolean =>
  status === 'unknown' &&
  payment.status === 'held' &&
  (payment.takenAt ?? new Date()) < ago('holdEnds') &&
  soldTotal(sales) > 0

/** Its payment is still to be opened, for the shopper who waits for it or comes back: until that is too late, no sweep has to do with it. */
export const canBeOpened = ({ status, payment, createdAt }: Order) =>
  status === 'received' &&
  payment.status === 'open' &&
  payment.session === null &&
  payment.closeRequestedAt === null &&
  createdAt >= ago('canOpen')

type Lease = 'lease' | 'openLease'

/**
 * Leases an order that is due, for one call to its payment provider: of any number who try, one gets it. If that one
 * dies, it is due again when the lease is over. null: it is not due, or somebody else has it.
 */
export async function acquireOrderLease(
  seen: Order,
  lease: Lease = 'lease',
): Promise<Order | null> {
  if (!isDue(seen)) return null
  const db = await database()
  const asSeen = and(
    eq(orders.id, seen.id),
    eq(orders.status, seen.status),
    unchanged(orders.dueAt, seen.dueAt),
    unchanged(orders.attention, seen.attention),
  )
  const [row] = await db
    .update(orders)
    .set({ dueAt: after(lease) })
    .where(asSeen)
    .returning()
  return row ? { ...seen, ...row } : null
}
