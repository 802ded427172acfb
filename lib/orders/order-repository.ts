import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { CheckoutRequest } from '@/lib/domain/order/checkout-schema'
import { deliveryTotal, type OrderDetails, orderTotal } from '@/lib/domain/order/order'
import { isNewKind } from '@/lib/domain/order/stored-details'
import type { PaymentProvider } from '@/lib/payments/payment-gateway'
import { database, type Transaction } from '@/lib/platform/database/database'
import { preparedQuery } from '@/lib/platform/database/prepared-queries'
import { orders, payments, sales, tokenDigest } from '@/lib/platform/database/schema'

export type OrderRow = typeof orders.$inferSelect
export type Payment = typeof payments.$inferSelect
export type Sale = typeof sales.$inferSelect
/** An order with its payment and its sales, as it stood at one moment. */
export type Order = OrderRow & { payment: Payment; sales: Sale[] }

/** How its orders are paid, and what their sales are booked under at Smart Gift. */
export type PaymentMethod = { provider: PaymentProvider; paymentMethodId: number }

type Check = (tx: Transaction, order: OrderRow) => Promise<void>

/** SHA-256 of what a checkout asks for; where its shopper came from is no part of that. */
export function digestOf({ campaign: _, ...request }: CheckoutRequest): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex')
}

/**
 * Writes an order down; where its key is taken already, answers the order that has it. `check`: what has to hold for a new one,
 * looked at within its transaction.
 * @throws what `check` throws
 */
export async function recordOrder(
  request: CheckoutRequest,
  details: OrderDetails,
  paidBy: PaymentMethod,
  check?: Check,
): Promise<Order> {
  const order =
    (await insertOrder(request, details, paidBy, check)) ?? (await findOrderByKey(request.key))
  if (!order) throw new Error('an order is neither new nor known')
  return order
}

async function insertOrder(
  request: CheckoutRequest,
  details: OrderDetails,
  { provider, paymentMethodId }: PaymentMethod,
  check?: Check,
): Promise<Order | null> {
  const db = await database()
  const total = orderTotal(details)
  return db.transaction(async (tx) => {
    const [, [order]] = await Promise.all([
      // Nothing leaves the shop before a later commit that is waited for, and that makes this one durable, too.
      tx.execute(sql`set local synchronous_commit = off`),
      preparedQuery(
        tx
          .insert(orders)
          .values({
            token: randomBytes(24).toString('base64url'),
            key: request.key,
            digest: digestOf(request),
            status: 'received',
            details,
            total,
            campaign: request.campaign,
          })
          .onConflictDoNothing({ target: orders.key })
          .returning(),
      ),
    ])
    if (!order) return null
    await check?.(tx, order)
    const orderId = order.id
    const status = provider.till && total > 0 ? 'open' : 'none'
    const payment = {
      orderId,
      provider: provider.name,
      paymentMethodId,
      status,
      amount: total,
    } as const
    const [[paid], made] = await Promise.all([
      preparedQuery(tx.insert(payments).values(payment).returning()),
      preparedQuery(tx.insert(sales).values(newSales(orderId, details)).returning()),
    ])
    return paid ? { ...order, payment: paid, sales: made.toSorted(byId) } : null
  })
}

/** One sale a delivery, in their order: the first has the order's own number, the others have the next. */
const newSales = (orderId: number, details: OrderDetails) =>
  details.deliveries.map((delivery, index) => ({
    ...(index === 0 && { id: orderId }),
    orderId,
    status: isNewKind(details) ? ('queued' as const) : ('waiting' as const),
    lines: delivery.lines,
    total: deliveryTotal(details, delivery),
  }))

const byId = (one: Sale, other: Sale) => one.id - other.id

export const findOrderById = (id: number) => findOrder(eq(orders.id, id))
export const findOrderByKey = (key: string) => findOrder(eq(orders.key, key))

/** 24 random bytes. */
const TOKEN = /^[\w-]{32}$/

/**
 * Found by the token's digest, so that how long it takes tells nothing of how near a guess was. What cannot be a token is
 * not looked for.
 */
export async function findOrderByToken(token: string): Promise<Order | null> {
  if (!TOKEN.test(token)) return null
  const digest = createHash('sha256').update(token).digest('hex')
  return findOrder(sql`${tokenDigest(orders.token)} = decode(${digest}, 'hex')`)
}
export const findOrderByIntent = (intent: string) => findOrder(eq(payments.intent, intent))
export const findOrderBySession = (session: string) => findOrder(eq(payments.session, session))

async function findOrder(condition: SQL): Promise<Order | null> {
  const [order] = await findOrders(condition)
  return order ?? null
}

/** Orders that meet a condition, oldest first. */
export async function findOrders(condition: SQL | undefined): Promise<Order[]> {
  const db = await database()
  const rows = await preparedQuery(
    db
      .select()
      .from(orders)
      .innerJoin(payments, eq(payments.orderId, orders.id))
      .innerJoin(sales, eq(sales.orderId, orders.id))
      .where(condition)
      .orderBy(asc(orders.id), asc(sales.id)),
  )
  const found = new Map<number, Order>()
  for (const row of rows) {
    const order = found.get(row.orders.id)
    if (order) order.sales.push(row.sales)
    else found.set(row.orders.id, { ...row.orders, payment: row.payments, sales: [row.sales] })
  }
  return [...found.values()]
}

/** What a sale is called, to a person: "1042", or "1042/2" for the second of several. */
export function saleName(
  { id, sales }: Pick<Order, 'id' | 'sales'>,
  sale: Pick<Sale, 'id'>,
): string {
  const position = sales.findIndex((each) => each.id === sale.id) + 1
  return sales.length > 1 ? `${id}/${position}` : String(id)
}
