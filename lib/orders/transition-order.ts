import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import {
  canTransition,
  ORDER_STEPS,
  type OrderStatus,
  PAYMENT_STEPS,
  type PaymentStatus,
  SALE_STEPS,
  type SaleStatus,
  type Steps,
} from '@/lib/domain/order/state-machine'
import type { Order, OrderRow, Payment, Sale } from '@/lib/orders/order-repository'
import type { ProviderCallEnd, ProviderCallStart } from '@/lib/orders/provider-calls'
import { database, type Transaction } from '@/lib/platform/database/database'
import { preparedQuery } from '@/lib/platform/database/prepared-queries'
import { orders, payments, providerCalls, sales as saleRows } from '@/lib/platform/database/schema'
import { unchanged } from '@/lib/platform/database/unchanged'
import { countOrders } from '@/lib/platform/telemetry/telemetry'

/** A step of one sale of an order. */
export type SaleMove = { id: number; status: SaleStatus } & Partial<
  Pick<Sale, 'reference' | 'sentAt' | 'settledAt' | 'refusal'>
>

/** What changes together; a status that is named has to be a step of its table. */
export type Transition = {
  order?: { status?: OrderStatus } & Partial<
    Pick<OrderRow, 'refusal' | 'dueAt' | 'attention' | 'settledAt' | 'details'>
  >
  sales?: SaleMove[]
  payment?: { status?: PaymentStatus } & Partial<Omit<Payment, 'status' | 'orderId'>>
  attempt?: ProviderCallStart | ProviderCallEnd
}

/** What has to hold for a step, looked at within it; it throws where it does not. */
type Check = (tx: Transaction) => Promise<void>

/** Rolls a step back. Ours, because the driver’s own is another class in each of Next’s bundles, and all share one connection. */
class MovedOn extends Error {}

/**
 * One step of an order with its sales and its payment, in one transaction, if all of them still stand where the caller saw them
 * and it is still to be paid where the caller thinks:
 * of any number who try, one succeeds; the others get null and have changed nothing. Unless the step says when,
 * the order is due at once.
 * @throws for a step that is in no table: a bug; and what `check` throws
 */
export async function transitionOrder(
  seen: Order,
  move: Transition,
  check?: Check,
): Promise<Order | null> {
  assertLegal(seen, move)
  const db = await database()
  try {
    const moved = await db.transaction(async (tx) => {
      await check?.(tx)
      return apply(tx, seen, move)
    })
    if (moved.status !== seen.status) countOrders(moved.status)
    return moved
  } catch (error) {
    if (error instanceof MovedOn) return null
    throw error
  }
}

async function apply(tx: Transaction, seen: Order, move: Transition): Promise<Order> {
  // By the database's clock, as the list of vouchers is: what is sold is compared with when that was asked for.
  const settledAt = move.order?.settledAt && { settledAt: sql`now()` }
  // First and alone: the row is locked from here on, and of many who try, all but one are gone after this.
  const [order] = await preparedQuery(
    tx
      .update(orders)
      .set({ dueAt: null, ...move.order, ...settledAt, ...sinceWhen(seen, move) })
      .where(and(eq(orders.id, seen.id), eq(orders.status, seen.status)))
      .returning(),
  )
  if (!order) throw new MovedOn()
  // One after the other on one connection, sent without waiting in between.
  const [[payment], sales] = await Promise.all([
    preparedQuery(
      tx
        .update(payments)
        .set({ status: seen.payment.status, ...move.payment })
        .where(
          and(
            eq(payments.orderId, seen.id),
            eq(payments.status, seen.payment.status),
            // Two may have opened a page to pay at: the shopper was sent to the one that is written down.
            unchanged(payments.session, seen.payment.session),
          ),
        )
        .returning(),
    ),
    Promise.all(seen.sales.map((sale) => applyToSale(tx, sale, move))),
    move.attempt && writeAttempt(tx, move.attempt),
  ])
  if (!payment) throw new MovedOn()
  return { ...order, payment, sales }
}

/** A sale that has no step of its own has to stand where it stood, too: the order's state follows from all of them. */
async function applyToSale(tx: Transaction, seen: Sale, { sales: moves = [] }: Transition) {
  const move = moves.find(({ id }) => id === seen.id)
  const asSeen = and(eq(saleRows.id, seen.id), eq(saleRows.status, seen.status))
  const [sale] = await (move
    ? preparedQuery(
        tx
          .update(saleRows)
          .set({ ...move, ...(move.settledAt && { settledAt: sql`now()` }) })
          .where(asSeen)
          .returning(),
      )
    : preparedQuery(tx.select().from(saleRows).where(asSeen)))
  if (!sale) throw new MovedOn()
  return sale
}

/** Since when it waits for a person: from the first reason on, until none is left. */
function sinceWhen(seen: Order, { order }: Transition): Pick<OrderRow, 'attentionAt'> | undefined {
  if (order?.attention === undefined) return undefined
  return { attentionAt: order.attention === null ? null : (seen.attentionAt ?? new Date()) }
}

function writeAttempt(tx: Transaction, attempt: ProviderCallStart | ProviderCallEnd) {
  if ('kind' in attempt) return preparedQuery(tx.insert(providerCalls).values(attempt))
  const { id, ...end } = attempt
  return preparedQuery(tx.update(providerCalls).set(end).where(eq(providerCalls.id, id)))
}

function assertLegal(seen: Order, { order, sales = [], payment }: Transition) {
  assertStep('an order', ORDER_STEPS, seen.status, order?.status)
  for (const { id, status } of sales) {
    const sale = seen.sales.find((each) => each.id === id)
    if (!sale) throw new Error(`sale ${id} is not of order ${seen.id}`)
    assertStep('a sale', SALE_STEPS, sale.status, status)
  }
  assertStep('a payment', PAYMENT_STEPS, seen.payment.status, payment?.status)
}

function assertStep<T extends Steps>(what: string, steps: T, from: keyof T, to?: keyof T) {
  if (to === undefined || canTransition(steps, from, to)) return
  throw new Error(`${what} never goes from ${String(from)} to ${String(to)}`)
}
