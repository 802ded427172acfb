import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { type NextStep, nextStep } from '@/lib/domain/order/state-machine'
import { askProvider } from '@/lib/orders/ask-provider'
import { isHoldEnding } from '@/lib/orders/lease'
import { findOrderById, type Order } from '@/lib/orders/order-repository'
import { closePayment, type SyncResult, syncPayment } from '@/lib/orders/sync-payment'
import { timeoutOf } from '@/lib/orders/timeouts'
import { transitionOrder } from '@/lib/orders/transition-order'

const LOOK_AGAIN = 200

/** What is left to do for an order as it stands; null: nothing. */
export const stepOf = (order: Order): NextStep | null =>
  isHoldEnding(order)
    ? 'capture'
    : nextStep(order.status, order.payment.status, order.payment.closeRequestedAt !== null)

/** It may still be paid, and nobody has yet. */
export const isUnpaid = ({ status, payment, attention }: Order): boolean =>
  status === 'received' && payment.status === 'open' && attention === null

/** What its provider is to be asked next; null: nothing. */
const questionOf = (order: Order) => {
  const step = order.attention === null ? stepOf(order) : null
  return step === 'look' || step === 'close' ? step : null
}

/** The order as it stands now. */
export async function existing(id: number): Promise<Order> {
  const order = await findOrderById(id)
  if (!order) throw new Error(`order ${id} is gone`)
  return order
}

/** Asks the provider once: closes a payment that is not wanted any more, else reads it. null: somebody does, or only just did. */
export const checkPayment = ({ id }: Order, begun = () => {}): Promise<SyncResult | null> =>
  askProvider(id, async () => {
    begun()
    const order = await existing(id)
    const question = questionOf(order)
    if (!question) return { order, failed: false }
    const { failed } = await (question === 'close' ? closePayment(order) : syncPayment(order))
    return { order: await existing(id), failed }
  })

/** Who waits in this process for a check that is not begun yet, an order each: one check is for all of them. */
const waiting = new Map<number, Promise<SyncResult>>()

/** The same, as soon as it may be asked again, and not shared with a check that was begun before: that one may have seen too little. */
export function checkInTurn({ id }: Order): Promise<SyncResult> {
  const known = waiting.get(id)
  if (known) return known
  const begun = () => waiting.delete(id)
  const checked = checkSoon(id, begun).finally(() => {
    if (waiting.get(id) === checked) begun()
  })
  waiting.set(id, checked)
  return checked
}

async function checkSoon(id: number, begun: () => void): Promise<SyncResult> {
  const until = performance.now() + timeoutOf('betweenChecks') + 5 * LOOK_AGAIN
  for (;;) {
    const order = await existing(id)
    if (!questionOf(order)) return { order, failed: false }
    const checked = await checkPayment(order, begun)
    if (checked) return checked
    if (performance.now() > until) return { order, failed: true }
    await pause(LOOK_AGAIN)
  }
}

/**
 * The shopper does not want to pay an order any more. That is written down first, so that a payment which cannot be closed
 * at once is closed later, by whatever process; until then it stays unpaid and open.
 */
export async function abandonPayment(order: Order): Promise<SyncResult> {
  let now = order
  while (isUnpaid(now) && now.payment.closeRequestedAt === null)
    now =
      (await transitionOrder(now, { payment: { closeRequestedAt: new Date() } })) ??
      (await existing(now.id))
  return isUnpaid(now) ? checkInTurn(now) : { order: now, failed: false }
}
