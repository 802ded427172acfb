import 'server-only'
import { pauseBefore } from '@/lib/orders/backoff'
import { failpoint } from '@/lib/orders/failpoints'
import type { Order } from '@/lib/orders/order-repository'
import { attempt, callKey, countAttempts } from '@/lib/orders/provider-calls'
import { ago, waitOf } from '@/lib/orders/timeouts'
import { type Move, moveOrder } from '@/lib/orders/transition-order'
import { tillOf } from '@/lib/payments/gateways'
import type { AttemptKind } from '@/lib/platform/database/schema'
import { log } from '@/lib/platform/log'
import { paced } from '@/lib/platform/time-scale'

const GONE = 'sold, but its money is no longer held and could not be taken'

/** Each of these works on an order that is leased, and gives it as it stands afterwards; null: somebody moved it. */
type Work = (order: Order) => Promise<Order | null>

/** Sold: takes the money that is held. */
export const capture: Work = async (order) => {
  const { provider, intent, status } = order.payment
  const closedAt = new Date()
  const captured: Move = {
    order: { status: 'captured' },
    payment: { status: 'captured', closedAt },
  }
  if (status === 'charged') return moveOrder(order, captured)
  const result = await attempt(order.id, 'capture', async () =>
    tillOf(provider).capture(intent ?? '', await callKey(order, 'capture')),
  )
  failpoint('capture-answered')
  if (result.kind === 'failed') return tryLater(order, 'capture')
  if (result.value === 'gone') {
    const released = await moveOrder(order, { payment: { status: 'released', closedAt } })
    return released && putBeforeAPerson(released, GONE)
  }
  const moved = await moveOrder(order, captured)
  failpoint('captured')
  return moved
}

/** Not sold: gives back what is held or taken. */
export const release: Work = async (order) => {
  const { provider, intent } = order.payment
  const result = await attempt(order.id, 'release', async () =>
    tillOf(provider).release(intent ?? '', await callKey(order, 'release')),
  )
  failpoint('release-answered')
  if (result.kind === 'failed') return tryLater(order, 'release')
  if (result.value === 'refunding') return moveOrder(order, refundUnderWay(order))
  const moved = await moveOrder(order, { payment: { status: result.value, closedAt: new Date() } })
  failpoint('released')
  return moved
}

/** A refund that is on its way is asked about at growing distances: as far away again as it is old. */
export function refundUnderWay({ payment, settledAt, createdAt }: Order): Move {
  const age = Date.now() - (settledAt ?? createdAt).getTime()
  const wait = Math.min(Math.max(age, waitOf('firstRefundLook')), waitOf('longestRefundLook'))
  return {
    order: { dueAt: new Date(Date.now() + wait) },
    ...(payment.status !== 'refunding' && { payment: { status: 'refunding' } }),
  }
}

/** Puts an order aside for a person, in words; nothing more is done to it by itself. `payment`: what changes with that. */
export async function putBeforeAPerson(
  order: Order,
  attention: string,
  payment?: Move['payment'],
): Promise<Order | null> {
  const moved = await moveOrder(order, { order: { attention }, payment })
  if (moved) log.error({ order: order.id, attention }, 'an order needs a person')
  return moved
}

/** After a call that failed: again, after a growing pause; before a person, if it fails for too long. */
export async function tryLater(order: Order, kind: AttemptKind): Promise<Order | null> {
  const since = order.settledAt ?? order.createdAt
  if (since < ago('tryToPay')) return putBeforeAPerson(order, `its ${kind} keeps failing`)
  const tries = await countAttempts(order.id, kind)
  const pause = paced(pauseBefore(tries, null, Math.random()))
  log.warn({ order: order.id, kind, tries, pause }, 'payment provider: to be tried again')
  return moveOrder(order, { order: { dueAt: new Date(Date.now() + pause) } })
}
