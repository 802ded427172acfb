import type { ApiError } from '@/lib/domain/api-error'
import type { Pence } from '@/lib/domain/money'
import { londonDate } from '@/lib/domain/order/delivery-date'
import type { OrderLine } from '@/lib/domain/order/order'
import {
  isUnsuccessful,
  type PaymentStatus,
  type ShownStatus,
  shownStatus,
} from '@/lib/domain/order/state-machine'
import type { Order } from '@/lib/orders/order-repository'

/** What anybody who has an order's link may see: no name but the first, no address, a masked email. */
export type PublicOrder = {
  token: string
  status: ShownStatus
  /** Ours; what to name when asking the venue. */
  id: number
  /** Smart Gift's order number, once sold. */
  reference: string | null
  /** Pence. */
  total: Pence
  /** How its money stands. */
  payment: PaymentStatus
  /** A person looks into it. */
  is_checked: boolean
  /** It waits until orders are taken again; absent otherwise. */
  is_suspended?: true
  /** Nothing about it will change by itself that whoever ordered would want to know. */
  is_settled: boolean
  /** ISO date it was placed on, in London. */
  placed: string
  first_name: string
  email: string
  lines: Pick<OrderLine, 'id' | 'title' | 'value' | 'persons'>[]
  delivery: { name: string; price: Pence; date?: string; is_posted: boolean }
  refusal: ApiError | null
}

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
