import 'server-only'
import { asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { findOrders, saleName } from '@/lib/orders/order-repository'
import { timeoutOf } from '@/lib/orders/timeouts'
import { database } from '@/lib/platform/database/database'
import { orders, payments } from '@/lib/platform/database/schema'

const PATIENCE = 1_000

/** Names that are told of, at most. */
const NAMED = 10

/**
 * The orders that wait for a person; `oldest`: whole seconds that the first of them has waited, null where none does; `named`: the
 * first of them by their numbers, "1042/2" where it is about the second of several sales.
 */
export type Waiting = { orders: number; oldest: number | null; named: string[] }

/** Since when, in Unix seconds: where money is held, the card's own week counts from there. */
const since = sql`least(
  coalesce(${orders.attentionAt}, ${orders.settledAt}, ${orders.createdAt}),
  case when ${payments.status} = 'held' then ${payments.takenAt} end)`

export async function waitingForAPerson(): Promise<Waiting> {
  const db = await database()
  const [row] = await db
    .select({
      orders: count(),
      since: sql<number | null>`extract(epoch from min(${since}))::float`,
    })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(isNotNull(orders.attention))
  const first = row?.since ?? null
  const oldest = first === null ? null : Math.max(0, Math.round(Date.now() / 1000 - first))
  return { orders: row?.orders ?? 0, oldest, named: await whichWait() }
}

async function whichWait(): Promise<string[]> {
  const db = await database()
  const first = await db
    .select({ id: orders.id })
    .from(orders)
    .where(isNotNull(orders.attention))
    .orderBy(asc(orders.id))
    .limit(NAMED)
  const ids = first.map(({ id }) => id)
  if (ids.length === 0) return []
  const waiting = await findOrders(inArray(orders.id, ids))
  return waiting.flatMap((order) => {
    const doubtful = order.sales.filter(({ status }) => status === 'unknown')
    return doubtful.length > 0 ? doubtful.map((sale) => saleName(order, sale)) : [String(order.id)]
  })
}

/** The same, for whoever cannot wait: null where the database is away or slow. */
export const whoWaitsForAPerson = (): Promise<Waiting | null> =>
  Promise.race([
    waitingForAPerson().catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE).unref()),
  ])

/** How many they are, for whoever cannot wait. */
export const ordersToReview = async (): Promise<number | null> =>
  (await whoWaitsForAPerson())?.orders ?? null

/** How loudly to say that somebody has waited so many seconds: loudest well before a card's hold lapses. */
export function loudness(oldest: number): 'warn' | 'error' | 'fatal' {
  if (oldest * 1000 >= timeoutOf('personNow')) return 'fatal'
  return oldest * 1000 >= timeoutOf('personSoon') ? 'error' : 'warn'
}
