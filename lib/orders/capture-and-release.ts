import 'server-only'
import { formatMoney, type Pence } from '@/lib/domain/money'
import { soldTotal } from '@/lib/domain/order/sales'
import { backoffDelay } from '@/lib/orders/backoff'
import { failpoint } from '@/lib/orders/failpoints'
import { isHoldEnding } from '@/lib/orders/lease'
import { inDoubt } from '@/lib/orders/move-sales'
import type { Order } from '@/lib/orders/order-repository'
import { callKey, countCalls, recordCall } from '@/lib/orders/provider-calls'
import { ago, timeoutOf } from '@/lib/orders/timeouts'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { gatewayOf } from '@/lib/payments/gateways'
import type { ProviderCallKind } from '@/lib/platform/database/schema'
import { log } from '@/lib/platform/log'
import { scaled } from '@/lib/platform/time-scale'

const GONE = 'sold, but its money is no longer held and could not be taken'

/** Each of these works on an order that is leased, and gives it as it stands afterwards; null: somebody moved it. */
type Work = (order: Order) => Promise<Order | null>

/**
 * Sold, all of it or in part: takes the money for exactly that. A hold is captured once, which releases the rest; of what was charged
 * at once, the difference is given back.
 */
export const capture: Work = async (order) => {
  const { provider, intent, status, amount } = order.payment
  const sold = soldTotal(order.sales)
  // What was sold cost nothing: there is nothing to capture.
  if (sold === 0 && amount > 0) return release(order)
  if (status === 'charged')
    return sold < amount ? giveBackRest(order) : transitionOrder(order, captured(order))
  const result = await recordCall(order.id, 'capture', async () =>
    gatewayOf(provider).capture(
      intent ?? '',
      sold < amount ? sold : null,
      await callKey(order, 'capture'),
    ),
  )
  failpoint('capture-answered')
  if (result.kind === 'failed') return tryLater(order, 'capture')
  if (result.value === 'gone') {
    const gone = { status: 'released', closedAt: new Date() } as const
    const released = await transitionOrder(order, { payment: gone })
    return released && flagForReview(released, GONE)
  }
  const moved = await transitionOrder(order, captured(order))
  failpoint('captured')
  if (moved?.status === 'unknown')
    log.fatal({ order: order.id, attention: moved.attention }, 'an order needs a person')
  return moved
}

/** What is sold is paid, and nothing else was kept. */
export const captured = (order: Order): Transition => ({
  order: {
    ...(order.status === 'sold' && { status: 'captured' }),
    ...(order.status === 'unknown' && { attention: capturedInDoubt(order) }),
  },
  payment: { status: 'captured', closedAt: new Date(), capturedAmount: soldTotal(order.sales) },
})

/** The hold was about to lapse while a person had not said what became of the rest. */
function capturedInDoubt(order: Order): string {
  const sold = soldTotal(order.sales)
  const [taken, gone] = [sold, order.payment.amount - sold].map(formatMoney)
  return `${inDoubt(order)}; ${taken} was taken for what is sold, and ${gone} is no longer held: if it was sold, ask for its money`
}

/** Charged at once for more than was sold. */
const giveBackRest: Work = async (order) => {
  const { provider, intent } = order.payment
  const result = await recordCall(order.id, 'release', async () =>
    gatewayOf(provider).giveBack(
      intent ?? '',
      unsoldAmount(order),
      await callKey(order, 'release'),
    ),
  )
  failpoint('release-answered')
  if (result.kind === 'failed') return tryLater(order, 'release')
  if (result.value === 'refunding') return transitionOrder(order, refundUnderWay(order))
  const moved = await transitionOrder(order, captured(order))
  failpoint('released')
  return moved
}

/** Pence that were charged and belong to whoever ordered: all of it where nothing is sold. */
export const unsoldAmount = ({ payment, sales }: Order): Pence => payment.amount - soldTotal(sales)

/** Not sold: gives back what is held or taken. */
export const release: Work = async (order) => {
  const { provider, intent } = order.payment
  const result = await recordCall(order.id, 'release', async () =>
    gatewayOf(provider).release(intent ?? '', await callKey(order, 'release')),
  )
  failpoint('release-answered')
  if (result.kind === 'failed') return tryLater(order, 'release')
  if (result.value === 'refunding') return transitionOrder(order, refundUnderWay(order))
  const moved = await transitionOrder(order, {
    payment: { status: result.value, closedAt: new Date() },
  })
  failpoint('released')
  return moved
}

/** A refund that is on its way is asked about at growing distances: as far away again as it is old. */
export function refundUnderWay({ payment, settledAt, createdAt }: Order): Transition {
  const age = Date.now() - (settledAt ?? createdAt).getTime()
  const wait = Math.min(Math.max(age, timeoutOf('firstRefundLook')), timeoutOf('longestRefundLook'))
  return {
    order: { dueAt: new Date(Date.now() + wait) },
    ...(payment.status !== 'refunding' && { payment: { status: 'refunding' } }),
  }
}

/** Puts an order aside for a person, in words; nothing more is done to it by itself. `payment`: what changes with that. */
export async function flagForReview(
  order: Order,
  attention: string,
  payment?: Transition['payment'],
): Promise<Order | null> {
  const moved = await transitionOrder(order, { order: { attention }, payment })
  if (moved) log.error({ order: order.id, attention }, 'an order needs a person')
  return moved
}

/** After a call that failed: again, after a growing pause; before a person, if it fails for too long. */
export async function tryLater(order: Order, kind: ProviderCallKind): Promise<Order | null> {
  const since = order.settledAt ?? order.createdAt
  if (since < ago('tryToPay') && !isHoldEnding(order))
    return flagForReview(order, `its ${kind} keeps failing`)
  const tries = await countCalls(order.id, kind)
  const pause = scaled(backoffDelay(tries, null, Math.random()))
  log.warn({ order: order.id, kind, tries, pause }, 'payment provider: to be tried again')
  return transitionOrder(order, { order: { dueAt: new Date(Date.now() + pause) } })
}
