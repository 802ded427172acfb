import 'server-only'
import { backoffDelay } from '@/lib/orders/backoff'
import { failpoint } from '@/lib/orders/failpoints'
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

/** Sold: takes the money that is held. */
export const capture: Work = async (order) => {
  const { provider, intent, status } = order.payment
  const closedAt = new Date()
  const captured: Transition = {
    order: { status: 'captured' },
    payment: { status: 'captured', closedAt },
  }
  if (status === 'charged') return transitionOrder(order, captured)
  const result = await recordCall(order.id, 'capture', async () =>
    gatewayOf(provider).capture(intent ?? '', await callKey(order, 'capture')),
  )
  failpoint('capture-answered')
  if (result.kind === 'failed') return tryLater(order, 'capture')
  if (result.value === 'gone') {
    const released = await transitionOrder(order, { payment: { status: 'released', closedAt } })
    return released && flagForReview(released, GONE)
  }
  const moved = await transitionOrder(order, captured)
  failpoint('captured')
  return moved
}

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
  if (since < ago('tryToPay')) return flagForReview(order, `its ${kind} keeps failing`)
  const tries = await countCalls(order.id, kind)
  const pause = scaled(backoffDelay(tries, null, Math.random()))
  log.warn({ order: order.id, kind, tries, pause }, 'payment provider: to be tried again')
  return transitionOrder(order, { order: { dueAt: new Date(Date.now() + pause) } })
}
