import type { Charge, History, LedgerOrder } from '../history'
import { soldFor } from '../words'
import { isBeforeAPerson, soldPence } from './sold'

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
const SALE_UNDER_WAY = ['waiting', 'queued', 'selling']
const OVER = ['sold', 'partly-sold', 'captured', 'rejected', 'expired', 'unknown']

function unfinished(order: LedgerOrder): string[] {
  if (UNDER_WAY.includes(order.status) && !isBeforeAPerson(order))
    return [`order ${order.id} is ${order.status} and nobody looks at it`]
  const left = order.sales.filter(({ status }) => SALE_UNDER_WAY.includes(status))
  return OVER.includes(order.status)
    ? left.map(({ id, status }) => `sale ${id} is ${status}, and its order ${order.status}`)
    : []
}

/** Pence that the shopper does not have at the end. */
const kept = (charge: Charge): number =>
  charge.amount_held + charge.amount_captured - charge.amount_refunded

function endOf(order: LedgerOrder, charge: Charge): string[] {
  if (charge.amount_held > 0) return [`order ${order.id} (${order.status}) still holds money`]
  if (soldPence(order) > 0 || kept(charge) === 0) return []
  return [`order ${order.id} (${order.status}) took money for nothing`]
}

const isPaidHere = (order: LedgerOrder): boolean =>
  order.payment.provider !== 'external' && !isBeforeAPerson(order)

const chargesOf = (order: LedgerOrder, charges: Charge[]): Charge[] =>
  charges.filter(({ client_reference_id }) => client_reference_id === `${order.id}`)

/** Pence that were taken of the shopper for good. */
const taken = (own: Charge[]): number =>
  own.reduce((sum, charge) => sum + kept(charge) - charge.amount_held, 0)

/** A sale whose money was never taken. */
function unpaid(order: LedgerOrder, charges: Charge[]): string[] {
  if (!isPaidHere(order) || soldPence(order) === 0) return []
  const own = chargesOf(order, charges)
  if (taken(own) === 0) return [`order ${order.id} was sold, and its money was not taken`]
  return own.filter((charge) => kept(charge) > 0).length > 1
    ? [`order ${order.id} was paid more than once`]
    : []
}

/** 6: what was asked for is what the catalogue says, and what was taken is what was sold. */
export function oneAmount(history: History): string[] {
  const sold = new Map(
    history.upstreamSales.map((sale) => [sale.body.order_id, soldFor(sale)] as const),
  )
  return history.orders.flatMap((order) => [
    ...otherPrices(order, history),
    ...otherParts(order, sold),
    ...otherCharge(order, history.charges),
  ])
}

function otherPrices(order: LedgerOrder, { charges, posted }: History): string[] {
  // Prices of other bodies under the same key were never this order's.
  const answers = posted.filter(({ order: answered }) => answered?.token === order.token)
  const amounts = [
    order.payment.amount,
    ...answers.flatMap(({ status, price }) => (status === 201 ? [price] : [])),
    ...chargesOf(order, charges).flatMap(({ status, amount }) => (status === null ? [] : [amount])),
  ]
  const other = amounts.find((amount) => amount !== order.total)
  return other === undefined ? [] : [`order ${order.id} is for ${order.total}, but also ${other}`]
}

/** Its sales are all of it, and each was sold for its part. */
function otherParts(order: LedgerOrder, sold: Map<number, number>): string[] {
  const sum = order.sales.reduce((all, { total }) => all + total, 0)
  const parts = order.sales.flatMap(({ id, total }) => {
    const price = sold.get(id) ?? total
    return price === total ? [] : [`sale ${id} is for ${total}, and was sold for ${price}`]
  })
  const isWhole = order.sales.length === 0 || sum === order.total
  return isWhole ? parts : [...parts, `the sales of order ${order.id} are ${sum} of ${order.total}`]
}

/** Charged exactly for what was sold. */
function otherCharge(order: LedgerOrder, charges: Charge[]): string[] {
  if (!isPaidHere(order)) return []
  const charged = taken(chargesOf(order, charges))
  const sold = soldPence(order)
  return charged === sold
    ? []
    : [`${sold} of order ${order.id} were sold, and ${charged} were charged`]
}
