import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, lt, type SQL } from 'drizzle-orm'
import type { CheckoutRequest } from '@/lib/checkout/request'
import { database } from '@/lib/database/connection'
import { orders } from '@/lib/database/schema'
import { type OrderDetails, orderTotal } from '@/lib/orders/order'
import { canMove, type OrderStatus } from '@/lib/orders/states'

export type Order = typeof orders.$inferSelect
type Change = Partial<Pick<Order, 'reference' | 'refusal' | 'sentAt' | 'settledAt'>>

/** SHA-256 of what a checkout asks for. */
export const digestOf = (request: CheckoutRequest): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex')

/** Writes an order down; where its key is taken already, answers the order that has it. */
export async function recordOrder(request: CheckoutRequest, details: OrderDetails): Promise<Order> {
  const db = await database()
  const [created] = await db
    .insert(orders)
    .values({
      token: randomBytes(24).toString('base64url'),
      key: request.key,
      digest: digestOf(request),
      status: 'received',
      details,
      total: orderTotal(details),
    })
    .onConflictDoNothing({ target: orders.key })
    .returning()
  const order = created ?? (await findOrderByKey(request.key))
  if (!order) throw new Error('an order is neither new nor known')
  return order
}

export const findOrderById = (id: number) => findOrder(eq(orders.id, id))
export const findOrderByKey = (key: string) => findOrder(eq(orders.key, key))
export const findOrderByToken = (token: string) => findOrder(eq(orders.token, token))

async function findOrder(condition: SQL): Promise<Order | null> {
  const db = await database()
  const [order] = await db.select().from(orders).where(condition)
  return order ?? null
}

/**
 * Moves an order one step along the table of states, if it still stands where the caller saw it: of any number
 * who try, one succeeds; the others get null.
 */
export async function moveOrder(
  order: Pick<Order, 'id' | 'status'>,
  to: OrderStatus,
  change: Change = {},
): Promise<Order | null> {
  if (!canMove(order.status, to))
    throw new Error(`an order never goes from ${order.status} to ${to}`)
  const db = await database()
  const [moved] = await db
    .update(orders)
    .set({ ...change, status: to })
    .where(and(eq(orders.id, order.id), eq(orders.status, order.status)))
    .returning()
  return moved ?? null
}

/** Sales sent before a moment that nobody waits for any more (the process died): their outcome is unknown. */
export async function giveUpSalesSentBefore(moment: Date): Promise<number[]> {
  const db = await database()
  const given = await db
    .update(orders)
    .set({ status: 'unknown', settledAt: new Date() })
    .where(and(eq(orders.status, 'selling'), lt(orders.sentAt, moment)))
    .returning({ id: orders.id })
  return given.map(({ id }) => id)
}
