import { formatDecimal } from '@/lib/domain/money'
import { TOUCHPOINT_FIELDS, type Touchpoint } from '@/lib/domain/order/campaign'
import { soldTotal } from '@/lib/domain/order/sales'
import { type Order, type Sale, saleName } from '@/lib/orders/order-repository'

const touchColumns = (which: 'first' | 'last') =>
  TOUCHPOINT_FIELDS.map((field) => `${which}_${field}`)

const COLUMNS = [
  ...['date', 'settled', 'order', 'sale', 'order_id', 'reference', 'state', 'sale_state'],
  ...['provider', 'payment'],
  ...['payment_method_id', 'payment_reference', 'currency', 'total', 'taken'],
  ...touchColumns('first'),
  ...touchColumns('last'),
]

/**
 * Pence of a sale that ended up with the venue. What was captured is for what was sold first: a sale that a person found after the
 * hold had been captured for the others has nobody paid.
 */
function taken({ payment, sales }: Order, sale: Sale): number {
  if (sale.status !== 'sold' || (payment.status !== 'captured' && payment.status !== 'none'))
    return 0
  const when = ({ settledAt, id }: Sale): number => (settledAt?.getTime() ?? 0) + id / 1e9
  const before = sales.filter((each) => each.status === 'sold' && when(each) < when(sale))
  const left = (payment.capturedAmount ?? payment.amount) - soldTotal(before)
  return Math.min(Math.max(left, 0), sale.total)
}

const touchCells = (touch: Touchpoint | undefined) =>
  TOUCHPOINT_FIELDS.map((field) => touch?.[field])

/** One row a sale for whoever keeps the books, with its names on top: dates, numbers, amounts in pounds; nobody's name. */
export const exportRows = (orders: Order[]) => [
  COLUMNS,
  ...orders.flatMap((order) => order.sales.map((sale) => rowOf(order, sale))),
]

const rowOf = (order: Order, sale: Sale) => [
  order.createdAt.toISOString(),
  (sale.settledAt ?? order.settledAt)?.toISOString(),
  order.id,
  saleName(order, sale),
  sale.id,
  sale.reference,
  order.status,
  sale.status,
  order.payment.provider,
  order.payment.status,
  order.payment.paymentMethodId,
  order.payment.intent,
  'GBP',
  formatDecimal(sale.total),
  formatDecimal(taken(order, sale)),
  ...touchCells(order.campaign?.first),
  ...touchCells(order.campaign?.last),
]
