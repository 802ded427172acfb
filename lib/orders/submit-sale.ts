import 'server-only'
import { apiError } from '@/lib/domain/api-error'
import { deliveryOf, linesOf } from '@/lib/domain/order/order'
import { asOfOrder } from '@/lib/domain/order/sale-paths'
import { isWaiting } from '@/lib/domain/order/sales'
import { backoffDelay } from '@/lib/orders/backoff'
import { failpoint } from '@/lib/orders/failpoints'
import { instrumentOrder } from '@/lib/orders/instrument-order'
import { withoutMerchantFault } from '@/lib/orders/merchant-refusal'
import { dropWaiting, inDoubt, moveSales } from '@/lib/orders/move-sales'
import { findOrderById, type Order, type Sale, saleName } from '@/lib/orders/order-repository'
import { outOfStock } from '@/lib/orders/out-of-stock'
import {
  callsOf,
  countCalls,
  endOf,
  type ProviderCallEnd,
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

export type SubmitSaleResult = { order: Order; retryAfter: number | null }

/**
 * Sends the next sale of an order, if nobody else does: whoever commits `selling` sends it. Back comes the order with what became of
 * it, where it stood before if it provably was not sold; null when somebody else has it, or none is left to be sent.
 */
export async function submitSale(order: Order): Promise<SubmitSaleResult | null> {
  const sale = order.sales.find(isWaiting)
  if (!sale) return null
  return instrumentOrder(
    order.id,
    'sell',
    async (note) => {
      const sold = await sellOnce(order, sale)
      note({ outcome: sold ? 'done' : 'left to another', 'order.status': sold?.order.status })
      return sold
    },
    saleName(order, sale),
  )
}

async function sellOnce(order: Order, sale: Sale): Promise<SubmitSaleResult | null> {
  const start = startOf(order.id, 'sale', sale.id)
  const selling = await beginToSell(order, sale, start)
  if (!selling) return null
  if (selling.status !== 'selling') return { order: selling, retryAfter: null }
  const part = order.sales.indexOf(sale) + 1
  failpoint('selling', part)
  const { details, payment } = selling
  const answered = await postSale({
    order_id: sale.id,
    payment_method_id: payment.paymentMethodId,
    cart: linesOf(details.cart, sale),
    customer: details.customer,
    delivery: deliveryOf(details, sale),
  })
  failpoint('sale-answered', part)
  const result = await withoutMerchantFault(selling, sale, answered)
  logSale(selling, sale, result)
  const reason = 'reason' in result ? result.reason : null
  const attempt = endOf(start, { outcome: result.kind, status: result.status, reason })
  const writeDown = () => record(selling, sale, attempt, result)
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
async function beginToSell(
  order: Order,
  sale: Sale,
  start: ProviderCallStart,
): Promise<Order | null> {
  const move = moveSales(order, [{ id: sale.id, status: 'selling', sentAt: start.startedAt }])
  const selling: Transition = {
    ...move,
    order: { ...move.order, dueAt: after('forgotten') },
    attempt: start,
  }
  // Its vouchers were reserved when it was written down, but not for ever.
  const isReserved = order.createdAt >= ago('reserve')
  try {
    return await transitionOrder(
      order,
      selling,
      isReserved ? undefined : (tx) => assertInStock(tx, order, sale.lines),
    )
  } catch (error) {
    if (error instanceof OutOfStock) return refuse(order, sale, error)
    // Nobody knows whether it was written down, so it is not sent.
    void retryUntilWritten(() => takeBack(order, sale, start))
    throw error
  }
}

function refuse(order: Order, { id, lines }: Sale, error: OutOfStock): Promise<Order | null> {
  const refusal = asOfOrder(
    outOfStock(linesOf(order.details.cart, { lines }), error),
    order.details,
    lines,
  )
  const dropped = { id, status: 'dropped', refusal, settledAt: new Date() } as const
  return transitionOrder(order, moveSales(order, [dropped]))
}

/** A sale that was written down and provably not sent stands where it stood before. */
async function takeBack(before: Order, sale: Sale, start: ProviderCallStart): Promise<void> {
  const order = await findOrderById(before.id)
  const isOurs = (await callsOf(before.id)).some(({ id }) => id === start.id)
  if (order?.status !== 'selling' || !isOurs) return
  const notSent = endOf(start, { outcome: 'not-sold', status: null, reason: 'not sent' })
  await transitionOrder(order, { ...(await waitAgain(order, sale, null)), attempt: notSent })
}

/** What an outcome changes; `sale`: as it stood before it was sent. */
async function moveFor(order: Order, sale: Sale, result: SaleResult): Promise<Transition> {
  const settledAt = new Date()
  const { id } = sale
  switch (result.kind) {
    case 'sold':
      return moveSales(order, [{ id, status: 'sold', reference: result.reference, settledAt }])
    case 'rejected': {
      const refusal = asOfOrder(result.refusal, order.details, sale.lines)
      return moveSales(order, [{ id, status: 'rejected', refusal, settledAt }])
    }
    case 'unknown':
      return moveSales(order, [{ id, status: 'unknown', settledAt }])
    case 'not-sold':
      return waitAgain(order, sale, result.retryAfter)
  }
}

async function waitAgain(order: Order, sale: Sale, retryAfter: number | null): Promise<Transition> {
  const move = moveSales(order, [{ id: sale.id, status: sale.status, sentAt: null }])
  return { ...move, order: { ...move.order, dueAt: await nextTry(order, sale, retryAfter) } }
}

async function nextTry({ id }: Order, sale: Sale, retryAfter: number | null): Promise<Date> {
  const tries = await countCalls(id, 'sale', { saleId: sale.id })
  return new Date(Date.now() + scaled(backoffDelay(tries, retryAfter, Math.random())))
}

/** An answer that came after its sale had been given up is still the truth about it. */
async function record(
  selling: Order,
  sale: Sale,
  attempt: ProviderCallEnd,
  result: SaleResult,
): Promise<Order> {
  const { kind } = result
  const move = async (order: Order) => ({ ...(await moveFor(order, sale, result)), attempt })
  const moved = await transitionOrder(selling, await move(selling))
  if (moved) {
    if (kind === 'sold' || kind === 'rejected')
      failpoint(kind, selling.sales.findIndex(isSame(sale)) + 1)
    return moved
  }
  const now = await findOrderById(selling.id)
  if (!now) throw new Error(`order ${selling.id} is gone`)
  const isGivenUp = now.sales.find(isSame(sale))?.status === 'unknown'
  const isNews = isGivenUp && (kind === 'sold' || kind === 'rejected')
  return (isNews ? await transitionOrder(now, await move(now)) : null) ?? now
}

const isSame =
  ({ id }: Sale) =>
  (other: Sale) =>
    other.id === id

function logSale(order: Order, sale: Sale, result: SaleResult) {
  const { kind: outcome, ...details } = result.kind === 'rejected' ? { kind: result.kind } : result
  const level = result.kind === 'unknown' ? 'error' : result.kind === 'not-sold' ? 'warn' : 'info'
  log[level]({ order: order.id, sale: saleName(order, sale), outcome, ...details }, 'sale')
}

/** Gives up a sale whose process died under it. Safe beside running shops: theirs are younger than the deadline. */
export async function giveUpForgotten(order: Order): Promise<Order | null> {
  const sale = order.sales.find(({ status }) => status === 'selling')
  if (!sale?.sentAt || sale.sentAt > ago('forgotten')) return null
  const lost = { id: sale.id, status: 'unknown', settledAt: new Date() } as const
  const given = await transitionOrder(order, moveSales(order, [lost]))
  if (given) log.error({ order: order.id, sale: saleName(order, sale) }, inDoubt(given))
  return given
}

/** What could not be sent for too long is not sold any more. `why`: in words for its shopper. */
export const giveUpSelling = (order: Order, why: string): Promise<Order | null> =>
  transitionOrder(order, moveSales(order, dropWaiting(order, apiError(why))))

/** While nothing can be sold, nothing is sent: the order is looked at again soon. */
export const waitToSell = (order: Order): Promise<Order | null> =>
  transitionOrder(order, { order: { dueAt: after('suspended') } })
