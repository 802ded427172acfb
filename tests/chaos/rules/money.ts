import type { Charge, History, LedgerOrder } from '../history'
import { soldFor } from '../words'
import { isBeforeAPerson, isSold } from './sold'

/** 4: all money that was ever held ends captured for a sale, given back, or before a person. */
export function moneyFindsItsEnd({ orders, charges }: History): string[] {
  const byId = new Map(orders.map((order) => [String(order.id), order]))
  const lost = charges.flatMap((charge) => {
    const order = byId.get(charge.client_reference_id ?? '')
    if (order) return isBeforeAPerson(order) ? [] : endOf(order, charge)
    return kept(charge) > 0 ? [`${charge.session} was paid for no order`] : []
  })
  return [...lost, ...orders.flatMap((order) => [...unpaid(order, charges), ...unfinished(order)])]
}

const UNDER_WAY = ['authorised', 'selling']

const unfinished = (order: LedgerOrder): string[] =>
  UNDER_WAY.includes(order.status) && !isBeforeAPerson(order)
    ? [`order ${order.id} is ${order.status} and nobody looks at it`]
    : []

/** Pence that the shopper does not have at the end. */
const kept = (charge: Charge): number =>
  charge.amount_held + charge.amount_captured - charge.amount_refunded

function endOf(order: LedgerOrder, charge: Charge): string[] {
  if (charge.amount_held > 0) return [`order ${order.id} (${order.status}) still holds money`]
  if (isSold(order) || kept(charge) === 0) return []
  return [`order ${order.id} (${order.status}) took money for nothing`]
}

/** A sale whose money was never taken. */
function unpaid(order: LedgerOrder, charges: Charge[]): string[] {
  if (order.payment.provider === 'external' || !isSold(order) || isBeforeAPerson(order)) return []
  const own = charges.filter(({ client_reference_id }) => client_reference_id === `${order.id}`)
  const taken = own.reduce((sum, charge) => sum + kept(charge) - charge.amount_held, 0)
  if (taken === 0) return [`order ${order.id} was sold, and its money was not taken`]
  return own.filter((charge) => kept(charge) > 0).length > 1
    ? [`order ${order.id} was paid more than once`]
    : []
}

/** 6: what was charged is what the catalogue says and what was sold. */
export function oneAmount(history: History): string[] {
  const { orders, upstreamSales, charges, posted } = history
  const sold = new Map(upstreamSales.map((sale) => [sale.body.order_id, soldFor(sale)]))
  return orders.flatMap((order) => {
    // Prices of other bodies under the same key were never this order's.
    const answers = posted.filter(({ order: answered }) => answered?.token === order.token)
    const amounts = [
      order.payment.amount,
      ...answers.flatMap(({ status, price }) => (status === 201 ? [price] : [])),
      ...order.sales.flatMap(({ id }) => sold.get(id) ?? []),
      ...charges
        .filter((charge) => charge.client_reference_id === `${order.id}` && charge.status !== null)
        .flatMap((charge) => [charge.amount, charge.amount_captured || charge.amount]),
    ]
    const other = amounts.find((amount) => amount !== order.total)
    return other === undefined ? [] : [`order ${order.id} is for ${order.total}, but also ${other}`]
  })
}
