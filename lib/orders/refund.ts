import 'server-only'
import { putBeforeAPerson, refundUnderWay } from '@/lib/orders/capture-and-release'
import { watchOrder } from '@/lib/orders/instrument-order'
import type { Order } from '@/lib/orders/order-repository'
import type { Looked } from '@/lib/orders/sync-payment'
import { ago } from '@/lib/orders/timeouts'
import { moveOrder } from '@/lib/orders/transition-order'
import { tillOf } from '@/lib/payments/gateways'
import type { Refunded } from '@/lib/payments/payment-gateway'
import { log } from '@/lib/platform/log'

const FAILED =
  'its refund failed: give the money back in the Stripe dashboard, then have it worked on again'
const STUCK = 'its refund is still not through: ask Stripe about it'

/** Reads how a refund that was on its way has gone, and moves the order on by that; `failed`: it could not be read. */
export async function followRefund(order: Order): Promise<Looked> {
  const { provider, intent } = order.payment
  const read = await watchOrder(order.id, 'refund', () =>
    tillOf(provider).readRefund(intent ?? '', order.total),
  )
  if (read.kind === 'failed') {
    log.warn({ order: order.id, status: read.status, reason: read.reason }, 'refund not read')
    return { order: await moveOrder(order, refundUnderWay(order)), failed: true }
  }
  return { order: await moveBy(read.value, order), failed: false }
}

function moveBy(standing: Refunded, order: Order): Promise<Order | null> {
  const since = order.settledAt ?? order.createdAt
  switch (standing) {
    case 'refunded':
      return moveOrder(order, { payment: { status: 'refunded', closedAt: new Date() } })
    case 'failed':
      return putBeforeAPerson(order, FAILED, { status: 'charged' })
    case 'refunding':
      return since < ago('refundLasts')
        ? putBeforeAPerson(order, STUCK)
        : moveOrder(order, refundUnderWay(order))
  }
}
