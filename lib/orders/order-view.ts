import { londonDate } from '@/lib/domain/order/delivery-date'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { isUnsuccessful, shownStatus } from '@/lib/domain/order/state-machine'
import type { Order } from '@/lib/orders/order-repository'

/** "jane.smith@example.com" gives "j•••@example.com"; what was forgotten stays empty. */
export function maskEmail(email: string): string {
  if (email === '') return ''
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}

/** Smart Gift's order number; one a sale. */
export const referenceOf = ({ sales }: Pick<Order, 'sales'>): string | null =>
  sales.flatMap(({ reference }) => reference ?? []).join(', ') || null

/** Not sold, and by itself it would be. */
export const isUnsold = ({ status, attention }: Pick<Order, 'status' | 'attention'>): boolean =>
  (status === 'received' || status === 'authorised') && attention === null

function isSettled({ status, payment, attention }: Order): boolean {
  const isMoving =
    payment.status === 'open' || payment.status === 'held' || payment.status === 'charged'
  if (isUnsuccessful(status)) return !isMoving || attention !== null
  return shownStatus(status) === 'sold' || attention !== null
}

/** `isSuspended`: no orders are taken at the moment. */
export function publicOrder(order: Order, { isSuspended = false } = {}): PublicOrder {
  const { customer, cart, delivery } = order.details
  const { name, price, date } = delivery
  return {
    token: order.token,
    status: shownStatus(order.status),
    id: order.id,
    reference: referenceOf(order),
    total: order.total,
    payment: order.payment.status,
    is_checked: order.attention !== null,
    ...(isSuspended && isUnsold(order) && { is_suspended: true }),
    is_settled: isSettled(order),
    placed: londonDate(order.createdAt),
    first_name: customer.first_name,
    email: maskEmail(customer.email),
    lines: cart.map(({ id, title, value, persons }) => ({ id, title, value, persons })),
    delivery: { name, price, date, is_posted: delivery.line1 !== undefined },
    refusal: order.refusal,
  }
}
