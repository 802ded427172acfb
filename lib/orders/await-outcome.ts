import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { checkInTurn, checkPayment, existing, isUnpaid } from '@/lib/orders/check-payment'
import { isDue } from '@/lib/orders/lease'
import { dropWaiting } from '@/lib/orders/move-sales'
import {
  findOrderByIntent,
  findOrderBySession,
  findOrderByToken,
  type Order,
} from '@/lib/orders/order-repository'
import { followRefund } from '@/lib/orders/refund'
import { giveUpForgotten, type SubmitSaleResult, submitSale } from '@/lib/orders/submit-sale'
import type { SyncResult } from '@/lib/orders/sync-payment'
import { ago } from '@/lib/orders/timeouts'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { scaled } from '@/lib/platform/time-scale'
import { SALE_DEADLINE } from '@/lib/smart-gift/sale'

const LOOK_AGAIN = 200

/**
 * Sells a written order that nothing is to be paid for here, once: whoever moves it to `selling` sends it, everybody else
 * waits for what comes of that. It comes back settled; `received` where nothing was sent and it may be tried again; or
 * `authorised` where it is sold in part and goes on by itself.
 */
export async function awaitOutcome(order: Order): Promise<SubmitSaleResult> {
  const until = Date.now() + scaled(SALE_DEADLINE)
  let sold = order.status === 'received' ? await submitSale(order) : null
  while (sold?.order.status === 'authorised' && isDue(sold.order) && Date.now() < until) {
    const next = await submitSale(sold.order)
    if (!next) break
    sold = next
  }
  return sold ?? { order: await waitForAnswer(order.id), retryAfter: null }
}

/** Who waits in this process, an order each: however many wait for it, one looks. */
const waiting = new Map<number, Promise<Order>>()

function waitForAnswer(id: number): Promise<Order> {
  const known = waiting.get(id)
  if (known) return known
  const answer = lookUntilAnswered(id).finally(() => waiting.delete(id))
  waiting.set(id, answer)
  return answer
}

/** Looks at the order until the process that sells it has its answer, or must have died. */
async function lookUntilAnswered(id: number): Promise<Order> {
  const until = Date.now() + scaled(SALE_DEADLINE)
  let order = await existing(id)
  while (order.status === 'selling' && Date.now() < until) {
    await pause(LOOK_AGAIN)
    order = await existing(id)
  }
  return order
}

/**
 * Another checkout has come under the key of an order that is sold at once: the first that was written down has the key. What is
 * under way comes to its end; what was not sold never will be.
 */
export async function endUnlessSold({ id }: Order): Promise<Order> {
  for (;;) {
    const order = await waitForAnswer(id)
    if (order.status !== 'received') return order
    // Whoever wrote it down sells it next; tried in vain, it has a time to be tried again.
    const isAboutToBeSold = order.dueAt === null && order.createdAt > ago('beginToSell')
    const moved = isAboutToBeSold ? null : await transitionOrder(order, ended(order))
    if (moved) return moved
    await pause(LOOK_AGAIN)
  }
}

const ended = (order: Order): Transition => ({
  order: { status: 'expired', settledAt: new Date() },
  sales: dropWaiting(order),
})

/**
 * The one way from a payment to its order, for the webhook, however often and at once: once this is done, a paid order is authorised
 * in the ledger. null: no order of ours has this session.
 */
export async function awaitSessionOutcome(session: string): Promise<SyncResult | null> {
  const order = await findOrderBySession(session)
  return order && checkInTurn(order)
}

/**
 * The same for the shopper who comes back, by the order's token. `later`: the payment was read only just now, so it has to be
 * read once more (`checkInTurn`), but nobody waits for that.
 */
export async function awaitPaymentOutcome(
  token: string,
): Promise<(SyncResult & { later: boolean }) | null> {
  const order = await findOrderByToken(token)
  if (!order) return null
  if (!isUnpaid(order)) return { order, failed: false, later: false }
  const checked = await checkPayment(order)
  return checked ? { ...checked, later: false } : { order, failed: false, later: true }
}

/** Once this is done, the ledger has how a refund has gone. null: no order of ours has this payment. */
export async function settleRefund(intent: string): Promise<SyncResult | null> {
  const order = await findOrderByIntent(intent)
  if (order?.payment.status !== 'refunding') return order && { order, failed: false }
  return followRefund(order)
}

/** The order as a page shows it, a forgotten sale given up first. */
export async function followOrder(token: string): Promise<Order | null> {
  const order = await findOrderByToken(token)
  return order && ((await giveUpForgotten(order)) ?? order)
}
