import 'server-only'
import { and, desc, eq, gte, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { OrderStatus } from '@/lib/domain/order/state-machine'
import { findOrders, type Order } from '@/lib/orders/order-repository'
import { database } from '@/lib/platform/database/database'
import { orders } from '@/lib/platform/database/schema'

const MOST = 200

export type Filter = {
  state?: OrderStatus
  placedBefore?: Date
  email?: string
  needsAPerson?: boolean
}

/** The newest orders that pass a filter, oldest first. */
export async function filterOrders(filter: Filter): Promise<Order[]> {
  const { state, placedBefore, email, needsAPerson } = filter
  const conditions: (SQL | undefined)[] = [
    state && eq(orders.status, state),
    placedBefore && lte(orders.createdAt, placedBefore),
    email === undefined
      ? undefined
      : eq(sql`lower(${orders.details} -> 'customer' ->> 'email')`, email.trim().toLowerCase()),
    needsAPerson ? isNotNull(orders.attention) : undefined,
  ]
  const db = await database()
  const newest = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(...conditions))
    .orderBy(desc(orders.id))
    .limit(MOST)
  const ids = newest.map(({ id }) => id)
  return ids.length > 0 ? findOrders(inArray(orders.id, ids)) : []
}

/** All orders placed since a moment. */
export const ordersSince = (since: Date): Promise<Order[]> =>
  findOrders(gte(orders.createdAt, since))
