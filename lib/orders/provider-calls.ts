import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, asc, count, eq, isNotNull } from 'drizzle-orm'
import { instrumentOrder } from '@/lib/orders/instrument-order'
import type { Result } from '@/lib/payments/payment-gateway'
import { database } from '@/lib/platform/database/database'
import { type ProviderCallKind, providerCalls } from '@/lib/platform/database/schema'

export type ProviderCall = typeof providerCalls.$inferSelect
export type ProviderCallStart = Pick<
  ProviderCall,
  'id' | 'orderId' | 'saleId' | 'kind' | 'startedAt'
>
export type ProviderCallEnd = Pick<ProviderCall, 'id' | 'endedAt' | 'outcome' | 'status' | 'reason'>

/** A call that is about to leave. */
export const startOf = (
  orderId: number,
  kind: ProviderCallKind,
  saleId: number | null = null,
): ProviderCallStart => ({
  id: randomUUID(),
  orderId,
  saleId,
  kind,
  startedAt: new Date(),
})

type Came = { outcome: string; status: number | null; reason?: string | null }

/** What a call came to. */
export const endOf = (
  { id }: ProviderCallStart,
  { outcome, status, reason = null }: Came,
): ProviderCallEnd => ({
  id,
  endedAt: new Date(),
  outcome,
  status,
  reason,
})

/** Makes a call to a payment provider between two lines of the ledger. */
export const recordCall = <T>(
  orderId: number,
  kind: ProviderCallKind,
  call: () => Promise<Result<T>>,
): Promise<Result<T>> => instrumentOrder(orderId, kind, () => callBetweenLines(orderId, kind, call))

async function callBetweenLines<T>(
  orderId: number,
  kind: ProviderCallKind,
  call: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const db = await database()
  const start = startOf(orderId, kind)
  await db.insert(providerCalls).values(start)
  const result = await call()
  const came =
    result.kind === 'done'
      ? { outcome: typeof result.value === 'string' ? result.value : 'done', status: result.status }
      : { outcome: 'failed', status: result.status, reason: result.reason }
  const { id, ...end } = endOf(start, came)
  await db.update(providerCalls).set(end).where(eq(providerCalls.id, id))
  return result
}

/** All calls for an order, oldest first. */
export async function callsOf(orderId: number): Promise<ProviderCall[]> {
  const db = await database()
  const ofOrder = eq(providerCalls.orderId, orderId)
  return db.select().from(providerCalls).where(ofOrder).orderBy(asc(providerCalls.startedAt))
}

/** How many calls of a kind an order has had; `answered`: of those with an answer alone; `saleId`: of one sale alone. */
export async function countCalls(
  orderId: number,
  kind: ProviderCallKind,
  { answered = false, saleId }: { answered?: boolean; saleId?: number } = {},
): Promise<number> {
  const db = await database()
  const which = and(
    eq(providerCalls.orderId, orderId),
    eq(providerCalls.kind, kind),
    answered ? isNotNull(providerCalls.status) : undefined,
    saleId === undefined ? undefined : eq(providerCalls.saleId, saleId),
  )
  const [row] = await db.select({ count: count() }).from(providerCalls).where(which)
  return row?.count ?? 0
}

/**
 * Makes a repeated call the same call for the provider, and a call after one that was answered another: providers keep
 * an answer for a key, also an error.
 */
export async function callKey(
  order: { id: number; token: string },
  kind: ProviderCallKind,
): Promise<string> {
  return `${order.token}-${kind}-${await countCalls(order.id, kind, { answered: true })}`
}
