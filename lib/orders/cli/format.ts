import type { ApiError } from '@/lib/domain/api-error'
import { formatMoney } from '@/lib/domain/money'
import { deliveryOf, linesOf } from '@/lib/domain/order/order'
import { type Order, saleName } from '@/lib/orders/order-repository'
import { referenceOf } from '@/lib/orders/order-view'
import type { ProviderCall } from '@/lib/orders/provider-calls'

const time = (moment: Date | null) => (moment ? `${moment.toISOString().slice(0, 19)}Z` : '')

/** Rows in columns as wide as what is in them. */
export function inColumns(rows: string[][]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  const line = (row: string[]) => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}

/** Orders, a line each. */
export function listed(orders: Order[]): string {
  if (orders.length === 0) return 'No such orders.\n'
  const head = ['ORDER', 'STATE', 'MONEY', 'TOTAL', 'PLACED', 'EMAIL', 'NEEDS A PERSON']
  const rows = orders.map((order) => [
    String(order.id),
    order.status,
    order.payment.status,
    formatMoney(order.total),
    time(order.createdAt),
    order.details.customer.email,
    order.attention ?? '',
  ])
  return inColumns([head, ...rows])
}

/** Its message has the reasons that are about no field. */
const reasonsOf = ({ message, errors: { root: _, ...fields } }: ApiError): string[] => [
  message,
  ...Object.values(fields).flat(),
]

const facts = (order: Order): [string, string | number | null][] => {
  const { payment, details, refusal } = order
  const { first_name, last_name, email } = details.customer
  return [
    ['order', order.id],
    ['state', order.status],
    ['needs a person', order.attention],
    ['Smart Gift’s number', referenceOf(order)],
    ['total', formatMoney(order.total)],
    [
      'taken for what is sold',
      payment.capturedAmount === null ? null : formatMoney(payment.capturedAmount),
    ],
    ['placed', time(order.createdAt)],
    ['next step not before', time(order.dueAt)],
    ['customer', `${first_name} ${last_name} ${email}`.trim() || 'forgotten'],
    ['refused because', refusal && reasonsOf(refusal).join(' ')],
    ['money', `${payment.status} (${payment.provider}, payment method ${payment.paymentMethodId})`],
    ['payment at the provider', payment.intent],
    ['page', `/orders/${order.token}`],
  ]
}

const lines = ({ details }: Order): string[] =>
  details.cart.map(
    ({ title, value, persons }) =>
      `  ${title}, ${formatMoney(value)}${persons ? ` × ${persons}` : ''}`,
  )

/** Each of its sales: what it is called here and at Smart Gift, how it stands, and what it is of. */
const salesTable = (order: Order): string[][] =>
  order.sales.map((sale) => {
    const { name, date, first_name, last_name, line1 } = deliveryOf(order.details, sale)
    return [
      `  ${saleName(order, sale)}`,
      `order_id ${sale.id}`,
      sale.status,
      sale.reference ?? '',
      time(sale.sentAt),
      formatMoney(sale.total),
      [name, date, line1 && `${first_name} ${last_name}`].filter(Boolean).join(', '),
      linesOf(order.details.cart, sale)
        .map(({ title }) => title)
        .join(' + '),
      sale.refusal && order.sales.length > 1 ? reasonsOf(sale.refusal).join(' ') : '',
    ]
  })

type Named = Pick<Order, 'id' | 'sales'>

const called = (
  { kind, saleId, startedAt, endedAt, outcome, status, reason }: ProviderCall,
  order: Named,
): string[] => [
  time(startedAt),
  saleId === null || order.sales.length === 1 ? kind : `${kind} ${saleName(order, { id: saleId })}`,
  outcome ?? 'no answer',
  status ? String(status) : '',
  reason ?? '',
  endedAt ? `${endedAt.getTime() - startedAt.getTime()} ms` : '',
]

/** One order with all that was done for it. Never the key it was placed with, and no card: none is known here. */
export function shown(order: Order, attempts: ProviderCall[]): string {
  const known = facts(order).filter(([, value]) => value !== null && value !== '')
  const head = inColumns(known.map(([name, value]) => [`${name}:`, String(value)]))
  const calls =
    attempts.length > 0
      ? inColumns(attempts.map((each) => ['', ...called(each, order)]))
      : '  none\n'
  const parts = [head, 'vouchers:', ...lines(order), 'sales:']
  return `${parts.join('\n')}\n${inColumns(salesTable(order))}calls:\n${calls}`
}
