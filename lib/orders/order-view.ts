import { londonDate } from '@/lib/domain/order/delivery-date'
import { deliveryOf } from '@/lib/domain/order/order'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import { isWaiting, soldTotal } from '@/lib/domain/order/sales'
import { isUnsuccessful, type SaleStatus, shownStatus } from '@/lib/domain/order/state-machine'
import type { Order, Sale } from '@/lib/orders/order-repository'

/** "jane.smith@example.com" gives "j•••@example.com"; what was forgotten stays empty. */
export function maskEmail(email: string): string {
  if (email === '') return ''
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}

/** Smart Gift's order number; one a sale. */
export const referenceOf = ({ sales }: Pick<Order, 'sales'>): string | null =>
  sales.flatMap(({ reference }) => reference ?? []).join(', ') || null

/** Nothing of it is sold, and by itself it would be. */
export const isUnsold = ({ status, attention, sales }: Order): boolean =>
  (status === 'received' || status === 'authorised') && attention === null && sales.every(isWaiting)

function isSettled({ status, payment, attention }: Order): boolean {
  const isMoving =
    payment.status === 'open' || payment.status === 'held' || payment.status === 'charged'
  if (isUnsuccessful(status) || status === 'partly-sold') return !isMoving || attention !== null
  return shownStatus(status) === 'sold' || attention !== null
}

const SHOWN: Record<SaleStatus, PublicDelivery['status']> = {
  waiting: 'waiting',
  queued: 'waiting',
  selling: 'waiting',
  sold: 'sold',
  rejected: 'rejected',
  dropped: 'rejected',
  unknown: 'unknown',
}

function publicDelivery(order: Order, sale: Sale): PublicDelivery {
  const { name, price, date, line1, first_name } = deliveryOf(order.details, sale)
  const isPosted = line1 !== undefined
  return {
    status: SHOWN[sale.status],
    reference: sale.reference,
    lines: sale.lines,
    name,
    price,
    total: sale.total,
    date,
    is_posted: isPosted,
    recipient: isPosted ? (first_name ?? null) : null,
    refusal: sale.refusal,
  }
}

/** `isSuspended`: no orders are taken at the moment. */
export function publicOrder(order: Order, { isSuspended = false } = {}): PublicOrder {
  const { customer, cart } = order.details
  return {
    token: order.token,
    status: shownStatus(order.status),
    id: order.id,
    reference: referenceOf(order),
    total: order.total,
    charged: order.payment.capturedAmount ?? soldTotal(order.sales),
    payment: order.payment.status,
    is_checked: order.attention !== null,
    ...(isSuspended && isUnsold(order) && { is_suspended: true }),
    is_settled: isSettled(order),
    placed: londonDate(order.createdAt),
    first_name: customer.first_name,
    email: maskEmail(customer.email),
    lines: cart.map(({ id, title, value, persons }) => ({ id, title, value, persons })),
    deliveries: order.sales.map((sale) => publicDelivery(order, sale)),
    refusal: order.refusal,
  }
}
