import { formatDecimal } from '@/lib/domain/money'
import { TOUCHPOINT_FIELDS, type Touchpoint } from '@/lib/domain/order/campaign'
import type { Order } from '@/lib/orders/order-repository'
import { referenceOf } from '@/lib/orders/order-view'

const touchColumns = (which: 'first' | 'last') =>
  TOUCHPOINT_FIELDS.map((field) => `${which}_${field}`)

const COLUMNS = [
  ...['date', 'settled', 'order', 'order_ids', 'reference', 'state', 'provider', 'payment'],
  ...['payment_method_id', 'payment_reference', 'currency', 'total', 'taken'],
  ...touchColumns('first'),
  ...touchColumns('last'),
]

/** Pence that ended up with the venue. */
const taken = ({ payment, status }: Order): number => {
  if (payment.status === 'captured') return payment.amount
  return payment.status === 'none' && status === 'sold' ? payment.amount : 0
}

const touchCells = (touch: Touchpoint | undefined) =>
  TOUCHPOINT_FIELDS.map((field) => touch?.[field])

/** One row an order for whoever keeps the books, with its names on top: dates, numbers, amounts in pounds; nobody's name. */
export const exportRows = (orders: Order[]) => [
  COLUMNS,
  ...orders.map((order) => [
    order.createdAt.toISOString(),
    order.settledAt?.toISOString(),
    order.id,
    order.sales.map(({ id }) => id).join(' '),
    referenceOf(order),
    order.status,
    order.payment.provider,
    order.payment.status,
    order.payment.paymentMethodId,
    order.payment.intent,
    'GBP',
    formatDecimal(order.total),
    formatDecimal(taken(order)),
    ...touchCells(order.campaign?.first),
    ...touchCells(order.campaign?.last),
  ]),
]
