import { grouped } from '../grouped'
import type { History, LedgerOrder, LedgerSale, UpstreamCall, UpstreamSale } from '../history'
import { linesInLedger, linesSold, recipientInLedger, recipientSold } from '../words'

export const isSold = ({ status }: { status: string }): boolean =>
  status === 'sold' || status === 'captured'

/** The shop has said that it cannot know, and left it to somebody who can. */
export const isBeforeAPerson = ({ status, attention }: LedgerOrder): boolean =>
  status === 'unknown' || attention !== null

/** 1: at most one upstream sale an order. */
export function soldOnce({ upstreamSales }: History): string[] {
  return grouped(upstreamSales, ({ body }) => body.order_id)
    .filter(([, sales]) => sales.length > 1)
    .map(([id, sales]) => `order ${id} was sold ${sales.length} times`)
}

/** 3: sold in the ledger exactly where upstream sold, and the same things to the same people. */
export function ledgerTellsSales({ orders, upstreamSales }: History): string[] {
  const byId = new Map(upstreamSales.map((sale) => [sale.body.order_id, sale]))
  const found: string[] = []
  for (const order of orders) {
    for (const own of order.sales) {
      const sale = byId.get(own.id)
      byId.delete(own.id)
      found.push(...compare(order, own, sale))
    }
  }
  const strangers = [...byId.keys()].map((id) => `sale ${id} is in no ledger`)
  return [...found, ...strangers]
}

function compare(order: LedgerOrder, own: LedgerSale, sale?: UpstreamSale): string[] {
  const name = `sale ${own.id} of order ${order.id}`
  if (!sale)
    return own.status === 'sold' ? [`${name} says sold, and upstream knows of nothing`] : []
  if (own.status !== 'sold') {
    const isInDoubt = own.status === 'unknown' && isBeforeAPerson(order)
    return isInDoubt ? [] : [`${name} was sold, and the ledger says ${own.status}`]
  }
  const { details } = order
  return [
    own.reference !== sale.orderNumber && `${name} has another number than upstream gave`,
    linesInLedger(details, own) !== linesSold(sale) && `${name} was sold with other items`,
    recipientInLedger(details, own) !== recipientSold(sale) && `${name} was sold to somebody else`,
  ].filter((text) => text !== false)
}

/** 5: a second attempt at a sale only after the first provably had no effect. */
export function sentAgainOnlyWhenSafe({ upstreamCalls }: History): string[] {
  const sales = upstreamCalls.filter(({ order_id }) => order_id !== undefined)
  return grouped(sales, ({ order_id }) => order_id).flatMap(([id, calls]) => {
    const inTime = calls.toSorted((one, other) => one.at.localeCompare(other.at))
    const doubtful = inTime.slice(0, -1).find((call) => !hadNoEffect(call))
    return doubtful ? [`order ${id} was sent again after ${doubtful.status ?? 'no answer'}`] : []
  })
}

/** What alone proves that nothing was sold, and that it may be tried again. */
const HAD_NO_EFFECT = [400, 401, 403, 404, 405, 413, 415, 429]

const hadNoEffect = ({ status }: UpstreamCall): boolean =>
  status !== null && HAD_NO_EFFECT.includes(status)
