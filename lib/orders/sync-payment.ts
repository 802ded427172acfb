import 'server-only'
import { addressOfSession, type SessionCustomer } from '@/lib/domain/order/session-address'
import { flagForReview, tryLater } from '@/lib/orders/capture-and-release'
import { failpoint } from '@/lib/orders/failpoints'
import { instrumentOrder } from '@/lib/orders/instrument-order'
import { canBeOpened } from '@/lib/orders/lease'
import { dropWaiting } from '@/lib/orders/move-sales'
import type { Order, OrderRow } from '@/lib/orders/order-repository'
import { recordCall } from '@/lib/orders/provider-calls'
import { timeoutOf } from '@/lib/orders/timeouts'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { gatewayOf } from '@/lib/payments/gateways'
import type { PaymentState } from '@/lib/payments/payment-gateway'
import { verifyPayment } from '@/lib/payments/verify-payment'
import { log } from '@/lib/platform/log'
import { scaled } from '@/lib/platform/time-scale'

/** What a look at a payment came to; `failed`: it could not be seen. */
export type SyncResult = { order: Order | null; failed: boolean }

/**
 * Reads how the payment of an order stands, from the provider itself, and moves the order on by that: paid, it is
 * authorised; never to be paid, it is expired. What was paid for something else sells nothing.
 */
export async function syncPayment(order: Order): Promise<SyncResult> {
  const { provider, session } = order.payment
  // Nobody ever learned where to pay, so nobody can: over, once no page can be made for it any more.
  if (!session) return { order: canBeOpened(order) ? order : await expire(order), failed: false }
  const read = await instrumentOrder(order.id, 'look', () => gatewayOf(provider).read(session))
  failpoint('payment-read')
  if (read.kind === 'failed') {
    log.warn({ order: order.id, status: read.status, reason: read.reason }, 'payment not read')
    return { order: await lookLater(order), failed: true }
  }
  return { order: await moveBy(read.value, order), failed: false }
}

async function moveBy(standing: PaymentState, order: Order): Promise<Order | null> {
  switch (standing.state) {
    case 'held':
    case 'charged': {
      const wrong = order.status === 'received' && verifyPayment(standing, order)
      if (wrong) return flagForReview(order, wrong)
      const moved = await transitionOrder(order, taken(order, standing.state, standing))
      failpoint('authorised')
      return moved
    }
    case 'released':
    case 'void':
      return expire(order)
    case 'open':
    case 'pending':
      return lookLater(order)
  }
}

/** What was paid in the moment before an order came to nothing goes back, whatever it is for. */
const taken = (
  order: Order,
  status: 'held' | 'charged',
  { intent, payer }: PaymentState,
): Transition => ({
  order: order.status === 'received' ? { status: 'authorised', ...addressed(order, payer) } : {},
  payment: { status, intent, takenAt: new Date() },
})

/** An order without a billing address is completed by the one that the payment page asked for. */
function addressed(
  { details }: Order,
  payer: SessionCustomer | null,
): Pick<OrderRow, 'details'> | object {
  if (details.customer.billing_address) return {}
  const { billing_address } = addressOfSession(payer ?? { name: null, address: null })
  return { details: { ...details, customer: { ...details.customer, billing_address } } }
}

/** The same for one that the build before has authorised: it knew nothing of addresses. */
export async function completeAddress(order: Order): Promise<Order | null> {
  const { provider, session } = order.payment
  const read = await instrumentOrder(order.id, 'look', () =>
    gatewayOf(provider).read(session ?? ''),
  )
  if (read.kind === 'failed') {
    log.warn({ order: order.id, status: read.status, reason: read.reason }, 'payment not read')
    return lookLater(order)
  }
  return transitionOrder(order, { order: addressed(order, read.value.payer) })
}

function expire(order: Order): Promise<Order | null> {
  const closedAt = new Date()
  const payment = { status: 'void', url: null, closedAt } as const
  if (order.status !== 'received') return transitionOrder(order, { payment })
  return transitionOrder(order, {
    order: { status: 'expired', settledAt: closedAt },
    sales: dropWaiting(order),
    payment,
  })
}

/** At growing distances: as far away again as the order is old, but at most a quarter of an hour. */
function lookLater(order: Order): Promise<Order | null> {
  const age = Date.now() - order.createdAt.getTime()
  const wait = Math.min(Math.max(age, timeoutOf('firstLook')), scaled(15 * 60_000))
  return transitionOrder(order, { order: { dueAt: new Date(Date.now() + wait) } })
}

/** Makes sure that nobody can pay an order any more; what was paid in the meantime counts. */
export async function closePayment(order: Order): Promise<SyncResult> {
  const { provider, session } = order.payment
  if (!session) return { order: await expire(order), failed: false }
  const result = await recordCall(order.id, 'close', () => gatewayOf(provider).close(session))
  failpoint('close-answered')
  if (result.kind === 'failed') return { order: await tryLater(order, 'close'), failed: true }
  if (result.value === 'paid') return syncPayment(order)
  const closed = await expire(order)
  failpoint('closed')
  return { order: closed, failed: false }
}
