import type { OrderStatus } from '@/lib/domain/order/state-machine'
import {
  findOrderById,
  type Order,
  type PaymentMethod,
  recordOrder,
  saleOf,
} from '@/lib/orders/order-repository'
import { type Transition, transitionOrder } from '@/lib/orders/transition-order'
import { checkout } from './checkout'
import { BY_CARD, ELSEWHERE, EXAMPLE } from './sale'

export const newOrder = (paidBy: PaymentMethod = ELSEWHERE) =>
  recordOrder(checkout(), EXAMPLE, paidBy)

/** The same order as it stands now. */
export async function now({ id }: Order): Promise<Order> {
  const order = await findOrderById(id)
  if (!order) throw new Error(`order ${id} is gone`)
  return order
}

async function moved(order: Order, move: Transition): Promise<Order> {
  const next = await transitionOrder(order, move)
  if (!next) throw new Error(`order ${order.id} did not move`)
  return next
}

const HELD: Transition = {
  order: { status: 'authorised' },
  payment: { status: 'held', intent: 'pi_1', takenAt: new Date() },
}
const SELLING: Transition = {
  order: { status: 'selling' },
  sale: { status: 'selling', sentAt: new Date() },
}

/** An order whose money is held, brought into a state as the shop would bring it there. */
export async function orderIn(status: OrderStatus): Promise<Order> {
  const received = await newOrder(BY_CARD)
  if (status === 'received') return received
  const closed = { status: 'void' } as const
  if (status === 'expired')
    return moved(received, { order: { status }, sale: { status: 'dropped' }, payment: closed })
  const authorised = await moved(received, HELD)
  if (status === 'authorised') return authorised
  const selling = await moved(authorised, SELLING)
  if (status === 'selling') return selling
  if (status === 'captured') {
    const sold = await moved(selling, { order: { status: 'sold' }, sale: { status: 'sold' } })
    return moved(sold, { order: { status }, payment: { status: 'captured' } })
  }
  return moved(selling, { order: { status }, sale: { status } })
}

/** Any step of an order alone, whether or not there is one. */
export const step = (order: Order, status: OrderStatus) =>
  transitionOrder(order, { order: { status } })

export const statesOf = (order: Order) => [order.status, saleOf(order).status, order.payment.status]
