import 'server-only'
import { apiError } from '@/lib/domain/api-error'
import type { Pence } from '@/lib/domain/money'
import { soldTotal } from '@/lib/domain/order/sales'
import { refusalMessages } from '@/lib/messages/order'
import { dropWaiting, moveSales } from '@/lib/orders/move-sales'
import { type Order, type Sale, saleName } from '@/lib/orders/order-repository'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { log } from '@/lib/platform/log'

/** What a person found out about an order: Smart Gift's number of it, or that it was never sold. */
export type Resolution = { sold: string } | { sold: null }

const NOT_PLACED = apiError(refusalMessages.byHand)

/** The sales of an order that a person can settle. */
export const salesInDoubt = ({ sales }: Order): Sale[] =>
  sales.filter(({ status }) => status === 'unknown')

/** What the finding changes; null: such an order is not for a person to decide, or not like this. */
function moveFor(order: Order, { sold }: Resolution, sale?: Sale): Transition | null {
  const settledAt = new Date()
  const [doubtful, ...others] = sale ? [sale] : salesInDoubt(order)
  if (doubtful?.status === 'unknown' && others.length === 0) {
    const { id } = doubtful
    return moveSales(order, [
      sold === null
        ? { id, status: 'rejected', refusal: NOT_PLACED, settledAt }
        : { id, status: 'sold', reference: sold, settledAt },
    ])
  }
  // Paid wrongly, so never sent: it can only not have been sold.
  if (order.status !== 'received' || order.attention === null || sold !== null) return null
  return moveSales(order, dropWaiting(order, NOT_PLACED))
}

/**
 * Settles a sale of an order by what a person found out, its only one in doubt where none is named; its money is then taken or given
 * back like any other's. null: nothing to settle.
 */
export async function resolveOrder(
  order: Order,
  finding: Resolution,
  sale?: Sale,
): Promise<Order | null> {
  const move = moveFor(order, finding, sale)
  const moved = move && (await transitionOrder(order, move))
  if (moved) {
    const about = sale && saleName(order, sale)
    log.info({ order: order.id, sale: about, status: moved.status }, 'order resolved by a person')
  }
  return moved
}

/** Pence of what a person found to be sold after its hold had been captured for the rest: nobody has paid for it. */
export const unpaidAmount = ({ sales, payment }: Order): Pence =>
  payment.status === 'captured' ? soldTotal(sales) - (payment.capturedAmount ?? payment.amount) : 0

/** Has an order worked on again at once; null where that could sell it a second time. */
export async function retryOrder(order: Order): Promise<Order | null> {
  if (order.status === 'unknown' || order.status === 'selling') return null
  return transitionOrder(order, { order: { attention: null } })
}
