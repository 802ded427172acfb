import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, asc, count, eq, isNotNull } from 'drizzle-orm'
import { watchOrder } from '@/lib/orders/instrument-order'
import type { Result } from '@/lib/payments/payment-gateway'
import { database } from '@/lib/platform/database/database'
import { type AttemptKind, attempts } from '@/lib/platform/database/schema'

export type Attempt = typeof attempts.$inferSelect
export type AttemptStart = Pick<Attempt, 'id' | 'orderId' | 'kind' | 'startedAt'>
export type AttemptEnd = Pick<Attempt, 'id' | 'endedAt' | 'outcome' | 'status' | 'reason'>

/** A call that is about to leave. */
export const startOf = (orderId: number, kind: AttemptKind): AttemptStart => ({
  id: randomUUID(),
  orderId,
  kind,
  startedAt: new Date(),
})

type Came = { outcome: string; status: number | null; reason?: string | null }

/** What a call came to. */
export const endOf = (
  { id }: AttemptStart,
  { outcome, status, reason = null }: Came,
): AttemptEnd => ({
  id,
  endedAt: new Date(),
  outcome,
  status,
  reason,
})

/** Makes a call to a payment provider between two lines of the ledger. */
export const attempt = <T>(
  orderId: number,
  kind: AttemptKind,
  call: () => Promise<Result<T>>,
): Promise<Result<T>> => watchOrder(orderId, kind, () => callBetweenLines(orderId, kind, call))

async function callBetweenLines<T>(
  orderId: number,
  kind: AttemptKind,
  call: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const db = await database()
  const start = startOf(orderId, kind)
  await db.insert(attempts).values(start)
  const result = await call()
  const came =
    result.kind === 'done'
      ? { outcome: typeof result.value === 'string' ? result.value : 'done', status: result.status }
      : { outcome: 'failed', status: result.status, reason: result.reason }
  const { id, ...end } = endOf(start, came)
  await db.update(attempts).set(end).where(eq(attempts.id, id))
  return result
}

/** All calls for an order, oldest first. */
export async function attemptsOf(orderId: number): Promise<Attempt[]> {
  const db = await database()
  const ofOrder = eq(attempts.orderId, orderId)
  return db.select().from(attempts).where(ofOrder).orderBy(asc(attempts.startedAt))
}

/** How many calls of a kind an order has had; `answered`: of those with an answer alone. */
export async function countAttempts(
  orderId: number,
  kind: AttemptKind,
  { answered = false } = {},
): Promise<number> {
  const db = await database()
  const which = and(
    eq(attempts.orderId, orderId),
    eq(attempts.kind, kind),
    answered ? isNotNull(attempts.status) : undefined,
  )
  const [row] = await db.select({ count: count() }).from(attempts).where(which)
  return row?.count ?? 0
}

/**
 * Makes a repeated call the same call for the provider, and a call after one that was answered another: providers keep
 * an answer for a key, also an error.
 */
export async function callKey(
  order: { id: number; token: string },
  kind: AttemptKind,
): Promise<string> {
  return `${order.token}-${kind}-${await countAttempts(order.id, kind, { answered: true })}`
}
