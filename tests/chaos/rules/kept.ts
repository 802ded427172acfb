import { grouped } from '../grouped'
import type { History } from '../history'

/** 2: whatever was acknowledged is in the ledger. */
export function nothingIsForgotten({ orders, posted, webhooks, charges }: History): string[] {
  const tokens = new Set(orders.map(({ token }) => token))
  const sessions = new Map(orders.map((order) => [order.payment.session, order]))
  // A page that nobody was ever sent to, since its maker died, may run out without a word in the ledger.
  const isKnown = ({ session, status }: History['charges'][number]) =>
    sessions.has(session) || status !== null
  const over = new Set(
    charges
      .filter((charge) => charge.session_status !== 'open' && isKnown(charge))
      .map(({ session }) => session),
  )
  const lostOrders = posted
    .filter(({ status, order }) => status === 201 && !tokens.has(order?.token ?? ''))
    .map(({ key }) => `the order of key ${key} was acknowledged and is gone`)
  const lostWebhooks = webhooks
    .filter(({ session }) => over.has(session))
    .filter(({ session }) => (sessions.get(session)?.payment.status ?? 'open') === 'open')
    .map(({ session, type }) => `${type} of ${session} was acknowledged and came to nothing`)
  return [...lostOrders, ...new Set(lostWebhooks)]
}

/** 7: one key and body is one order; another body under the key is a conflict. */
export function oneKeyOneOrder({ orders, posted }: History): string[] {
  const tokens = new Map(orders.map(({ key, token }) => [key, token]))
  const twins = grouped(orders, ({ key }) => key)
    .filter(([, rows]) => rows.length > 1)
    .map(([key]) => `key ${key} has more than one order`)
  const strays = grouped(posted, ({ key }) => key).flatMap(([key, posts]) => {
    const placed = posts.filter(({ status }) => status === 201)
    const bodies = new Set(placed.map(({ body }) => body))
    if (bodies.size > 1) return [`key ${key} took more than one body`]
    const other = placed.find(({ order }) => order?.token !== tokens.get(key))
    return other ? [`key ${key} was answered with another’s order`] : []
  })
  const priceless = posted
    .filter(({ status, price }) => status === 201 && price === null)
    .map(({ key }) => `key ${key} was taken for what is not for sale`)
  return [...twins, ...strays, ...priceless]
}

/** A stranger's word about a payment, or an old one, is not taken. */
export const forgeriesAreRefused = ({ forged }: History): string[] =>
  forged.flatMap((status) =>
    status !== null && status < 400 ? [`a forged event was answered ${status}`] : [],
  )

const FINAL = {
  orders: ['captured', 'partly-sold', 'rejected', 'expired'],
  sales: ['sold', 'rejected', 'dropped'],
  payments: ['captured', 'released', 'refunded', 'void'],
}

/** 8: nothing leaves a final state. */
export const endsAreFinal = ({ steps }: History): string[] =>
  steps
    .filter(({ table, from, to }) => from !== to && FINAL[table].includes(from))
    .map(({ table, id, from, to }) => `${table} ${id} went from ${from} to ${to}`)
