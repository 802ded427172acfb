import 'server-only'
import { type ApiError, apiError } from '@/lib/domain/api-error'
import { backoffDelay } from '@/lib/orders/backoff'
import { failpoint } from '@/lib/orders/failpoints'
import { instrumentOrder } from '@/lib/orders/instrument-order'
import { withoutMerchantFault } from '@/lib/orders/merchant-refusal'
import { findOrderById, type Order, saleOf } from '@/lib/orders/order-repository'
import { outOfStock } from '@/lib/orders/out-of-stock'
import {
  callsOf,
  countCalls,
  endOf,
  type ProviderCallStart,
  startOf,
} from '@/lib/orders/provider-calls'
import { retryUntilWritten } from '@/lib/orders/retry-until-written'
import { assertInStock, OutOfStock } from '@/lib/orders/stock'
import { after, ago } from '@/lib/orders/timeouts'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { log } from '@/lib/platform/log'
import { scaled } from '@/lib/platform/time-scale'
import { postSale } from '@/lib/smart-gift/sale'
import type { SaleResult } from '@/lib/smart-gift/sale-outcome'

export const INDETERMINATE =
  'the answer to its sale was lost: look its number up in the Smart Gift dashboard'

export type SubmitSaleResult = { order: Order; retryAfter: number | null }

/**
 * Sends the order's sale, if nobody else does: whoever commits `selling` sends it. Back comes the order with what became of
 * it, where it stood before if it provably was not sold; null when somebody else has it.
 */
export const submitSale = (order: Order): Promise<SubmitSaleResult | null> =>
  instrumentOrder(order.id, 'sell', async (note) => {
    const sold = await sellOnce(order)
    note({ outcome: sold ? 'done' : 'left to another', 'order.status': sold?.order.status })
    return sold
  })

async function sellOnce(order: Order): Promise<SubmitSaleResult | null> {
  const start = startOf(order.id, 'sale')
  const selling = await beginToSell(order, start)
  if (!selling) return null
  if (selling.status !== 'selling') return { order: selling, retryAfter: null }
  failpoint('selling')
  const { details, payment } = selling
  const answered = await postSale({
    order_id: saleOf(selling).id,
    payment_method_id: payment.paymentMethodId,
    details,
  })
  failpoint('sale-answered')
  const result = await withoutMerchantFault(selling, answered)
  logSale(selling, result)
  const reason = 'reason' in result ? result.reason : null
  const attempt = endOf(start, { outcome: result.kind, status: result.status, reason })
  const writeDown = async () =>
    record(selling, { ...(await moveFor(result, order)), attempt }, result)
  try {
    const retryAfter = result.kind === 'not-sold' ? result.retryAfter : null
    return { order: await writeDown(), retryAfter }
  } catch (error) {
    log.error({ err: error, order: selling.id }, 'outcome of a sale not written down yet')
    // It is known here and nowhere else. Whoever waits must not be told that nothing happened.
    void retryUntilWritten(writeDown)
    return { order: selling, retryAfter: null }
  }
}

/** Commits `selling`; or refuses what nothing is left of. null: somebody else moved it. */
async function beginToSell(order: Order, start: ProviderCallStart): Promise<Order | null> {
  const selling: Transition = {
    order: { status: 'selling', dueAt: after('forgotten') },
    sale: { status: 'selling', sentAt: start.startedAt },
    attempt: start,
  }
  // Its vouchers were reserved when it was written down, but not for ever.
  const isReserved = order.createdAt >= ago('reserve')
  try {
    return await transitionOrder(
      order,
      selling,
      isReserved ? undefined : (tx) => assertInStock(tx, order),
    )
  } catch (error) {
    if (error instanceof OutOfStock)
      return transitionOrder(order, asRefused(outOfStock(order.details.cart, error)))
    // Nobody knows whether it was written down, so it is not sent.
    void retryUntilWritten(() => takeBack(order, start))
    throw error
  }
}

const asRefused = (refusal: ApiError): Transition => ({
  order: { status: 'rejected', refusal, settledAt: new Date() },
  sale: { status: 'dropped' },
})

/** A sale that was written down and provably not sent stands where it stood before. */
async function takeBack(before: Order, start: ProviderCallStart): Promise<void> {
  const order = await findOrderById(before.id)
  const isOurs = (await callsOf(before.id)).some(({ id }) => id === start.id)
  if (order?.status !== 'selling' || !isOurs) return
  const notSent = endOf(start, { outcome: 'not-sold', status: null, reason: 'not sent' })
  await transitionOrder(order, {
    order: { status: before.status, dueAt: await nextTry(before, null) },
    sale: { status: 'waiting', sentAt: null },
    attempt: notSent,
  })
}

/** What an outcome changes; `before`: the order as it stood before it was sent. */
async function moveFor(result: SaleResult, before: Order): Promise<Transition> {
  const settledAt = new Date()
  switch (result.kind) {
    case 'sold':
      return {
        order: { status: 'sold', settledAt, attention: null },
        sale: { status: 'sold', reference: result.reference, settledAt },
      }
    case 'rejected':
      return {
        order: { status: 'rejected', refusal: result.refusal, settledAt, attention: null },
        sale: { status: 'rejected', settledAt },
      }
    case 'unknown':
      return asUnknown(settledAt)
    case 'not-sold':
      return {
        order: { status: before.status, dueAt: await nextTry(before, result.retryAfter) },
        sale: { status: 'waiting', sentAt: null },
      }
  }
}

const asUnknown = (settledAt: Date): Transition => ({
  order: { status: 'unknown', settledAt, attention: INDETERMINATE },
  sale: { status: 'unknown', settledAt },
})

async function nextTry({ id }: Order, retryAfter: number | null): Promise<Date> {
  const tries = await countCalls(id, 'sale')
  return new Date(Date.now() + scaled(backoffDelay(tries, retryAfter, Math.random())))
}

/** An answer that came after its sale had been given up is still the truth about it. */
async function record(selling: Order, move: Transition, { kind }: SaleResult): Promise<Order> {
  const moved = await transitionOrder(selling, move)
  if (moved) {
    if (kind === 'sold' || kind === 'rejected') failpoint(kind)
    return moved
  }
  const now = await findOrderById(selling.id)
  if (!now) throw new Error(`order ${selling.id} is gone`)
  const isNews = now.status === 'unknown' && (kind === 'sold' || kind === 'rejected')
  return (isNews ? await transitionOrder(now, move) : null) ?? now
}

function logSale({ id }: Order, result: SaleResult) {
  const { kind: outcome, ...details } = result.kind === 'rejected' ? { kind: result.kind } : result
  const level = result.kind === 'unknown' ? 'error' : result.kind === 'not-sold' ? 'warn' : 'info'
  log[level]({ order: id, outcome, ...details }, 'sale')
}

/** Gives up a sale whose process died under it. Safe beside running shops: theirs are younger than the deadline. */
export async function giveUpForgotten(order: Order): Promise<Order | null> {
  const { sentAt } = saleOf(order)
  if (order.status !== 'selling' || !sentAt || sentAt > ago('forgotten')) return null
  const given = await transitionOrder(order, asUnknown(new Date()))
  if (given) log.error({ order: order.id }, INDETERMINATE)
  return given
}

/** With its money held, an order that could not be sent for too long is not sold any more. `why`: in words for its shopper. */
export const giveUpSelling = (order: Order, why: string): Promise<Order | null> =>
  transitionOrder(order, asRefused(apiError(why)))

/** While nothing can be sold, nothing is sent: the order is looked at again soon. */
export const waitToSell = (order: Order): Promise<Order | null> =>
  transitionOrder(order, { order: { dueAt: after('suspended') } })
