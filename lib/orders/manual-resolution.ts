import 'server-only'
import { apiError } from '@/lib/domain/api-error'
import { refusalMessages } from '@/lib/messages/order'
import type { Order } from '@/lib/orders/order-repository'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { log } from '@/lib/platform/log'

/** What a person found out about an order: Smart Gift's number of it, or that it was never sold. */
export type Resolution = { sold: string } | { sold: null }

const NOT_PLACED = apiError(refusalMessages.byHand)

/** What the finding changes; null: such an order is not for a person to decide, or not like this. */
function moveFor({ status, attention }: Order, { sold }: Resolution): Transition | null {
  const settledAt = new Date()
  if (status === 'unknown') {
    return sold === null
      ? {
          order: { status: 'rejected', attention: null, settledAt, refusal: NOT_PLACED },
          sale: { status: 'rejected', settledAt },
        }
      : {
          order: { status: 'sold', attention: null, settledAt },
          sale: { status: 'sold', reference: sold, settledAt },
        }
  }
  // Paid wrongly, so never sent: it can only not have been sold.
  if (status !== 'received' || attention === null || sold !== null) return null
  return {
    order: { status: 'rejected', attention: null, settledAt, refusal: NOT_PLACED },
    sale: { status: 'dropped', settledAt },
  }
}

/** Settles an order by what a person found out; its money is then taken or given back like any other's. null: nothing to settle. */
export async function resolveOrder(order: Order, finding: Resolution): Promise<Order | null> {
  const move = moveFor(order, finding)
  const moved = move && (await transitionOrder(order, move))
  if (moved) log.info({ order: order.id, status: moved.status }, 'order resolved by a person')
  return moved
}

/** Has an order worked on again at once; null where that could sell it a second time. */
export async function retryOrder(order: Order): Promise<Order | null> {
  if (order.status === 'unknown' || order.status === 'selling') return null
  return transitionOrder(order, { order: { attention: null } })
}
