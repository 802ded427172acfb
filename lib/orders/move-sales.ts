import { type ApiError, apiError, type FieldErrors } from '@/lib/domain/api-error'
import { isWaiting, statusOfSales } from '@/lib/domain/order/sales'
import { refusalMessages } from '@/lib/messages/order'
import { type Order, type Sale, saleName } from '@/lib/orders/order-repository'
import type { SaleMove, Transition } from '@/lib/orders/transition-order'

/** The step of an order that follows from steps of its sales: its state, and what ends with the last of them. */
export function moveSales(order: Order, moves: SaleMove[]): Transition {
  const sales = order.sales.map((sale) => ({ ...sale, ...moves.find(({ id }) => id === sale.id) }))
  const status = statusOfSales(sales, order.payment.status === 'none' ? 'received' : 'authorised')
  const step = status === order.status ? {} : { status }
  if (sales.some((sale) => sale.status === 'selling' || isWaiting(sale)))
    return { order: step, sales: moves }
  const ended = {
    settledAt: new Date(),
    attention: status === 'unknown' ? inDoubt({ ...order, sales }) : null,
    ...(status === 'rejected' && { refusal: reasonsOf(sales) }),
  }
  return { order: { ...step, ...ended }, sales: moves }
}

/** The steps by which all that is still to be sent never will be; `refusal`: why, for whoever ordered. */
export const dropWaiting = ({ sales }: Order, refusal: ApiError | null = null): SaleMove[] =>
  sales
    .filter(isWaiting)
    .map(({ id }) => ({ id, status: 'dropped', refusal, settledAt: new Date() }))

/** What a person has to do about the sales of an order that are in doubt. */
export function inDoubt(order: Order): string {
  const doubtful = order.sales.filter(({ status }) => status === 'unknown')
  if (order.sales.length === 1) return INDETERMINATE
  const named = doubtful.map((sale) => `${saleName(order, sale)} (order_id ${sale.id})`)
  return named.map((name) => `the answer to sale ${name} was lost`).join(', ') + LOOK_IT_UP
}

const LOOK_IT_UP = ': look its number up in the Smart Gift dashboard'

export const INDETERMINATE = `the answer to its sale was lost${LOOK_IT_UP}`

/** Why nothing of an order was sold: what was said of each of its sales, together. */
function reasonsOf(sales: readonly Pick<Sale, 'refusal'>[]): ApiError {
  const refusals = sales.flatMap(({ refusal }) => refusal ?? [])
  const messages = new Set(refusals.map(({ message }) => message))
  const errors: FieldErrors = {}
  for (const refusal of refusals)
    for (const [path, reasons] of Object.entries(refusal.errors))
      errors[path] = [...new Set([...(errors[path] ?? []), ...reasons])]
  return apiError([...messages].join(' ') || refusalMessages.bySmartGift, errors)
}
