import 'server-only'
import { soldTotal } from '@/lib/domain/order/sales'
import {
  captured,
  flagForReview,
  refundUnderWay,
  unsoldAmount,
} from '@/lib/orders/capture-and-release'
import { instrumentOrder } from '@/lib/orders/instrument-order'
import type { Order } from '@/lib/orders/order-repository'
import type { SyncResult } from '@/lib/orders/sync-payment'
import { ago } from '@/lib/orders/timeouts'
import { transitionOrder } from '@/lib/orders/transition-order'
import { gatewayOf } from '@/lib/payments/gateways'
import type { Refunded } from '@/lib/payments/payment-gateway'
import { log } from '@/lib/platform/log'

const FAILED =
  'its refund failed: give the money back in the Stripe dashboard, then have it worked on again'
const STUCK = 'its refund is still not through: ask Stripe about it'

/** Reads how a refund that was on its way has gone, and moves the order on by that; `failed`: it could not be read. */
export async function followRefund(order: Order): Promise<SyncResult> {
  const { provider, intent } = order.payment
  const read = await instrumentOrder(order.id, 'refund', () =>
    gatewayOf(provider).readRefund(intent ?? '', unsoldAmount(order)),
  )
  if (read.kind === 'failed') {
    log.warn({ order: order.id, status: read.status, reason: read.reason }, 'refund not read')
    return { order: await transitionOrder(order, refundUnderWay(order)), failed: true }
  }
  return { order: await moveBy(read.value, order), failed: false }
}

function moveBy(standing: Refunded, order: Order): Promise<Order | null> {
  const since = order.settledAt ?? order.createdAt
  switch (standing) {
    case 'refunded':
      return transitionOrder(
        order,
        soldTotal(order.sales) > 0
          ? captured(order)
          : { payment: { status: 'refunded', closedAt: new Date() } },
      )
    case 'failed':
      return flagForReview(order, FAILED, { status: 'charged' })
    case 'refunding':
      return since < ago('refundLasts')
        ? flagForReview(order, STUCK)
        : transitionOrder(order, refundUnderWay(order))
  }
}
