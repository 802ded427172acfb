import type { OrderStatus } from '@/lib/domain/order/state-machine'
import {
  findOrderById,
  type Order,
  type PaymentMethod,
  recordOrder,
  type Sale,
} from '@/lib/orders/order-repository'
import { type SaleMove, type Transition, transitionOrder } from '@/lib/orders/transition-order'
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
/** The first sale of an order. */
export function saleOf({ sales: [sale] }: Order): Sale {
  if (!sale) throw new Error('an order without a sale')
  return sale
}

/** A step of an order and of its first sale. */
export const withSale = (
  order: Order,
  change: Transition['order'],
  sale: Omit<SaleMove, 'id'>,
): Transition => ({ order: change, sales: [{ id: saleOf(order).id, ...sale }] })

/** An order whose money is held, brought into a state as the shop would bring it there. */
export async function orderIn(status: OrderStatus): Promise<Order> {
  const received = await newOrder(BY_CARD)
  if (status === 'received') return received
  const closed = { status: 'void' } as const
  if (status === 'expired')
    return moved(received, {
      ...withSale(received, { status }, { status: 'dropped' }),
      payment: closed,
    })
  const authorised = await moved(received, HELD)
  if (status === 'authorised') return authorised
  const sent = { status: 'selling', sentAt: new Date() } as const
  const selling = await moved(authorised, withSale(authorised, { status: 'selling' }, sent))
  if (status === 'selling') return selling
  if (status === 'captured') {
    const sold = await moved(selling, withSale(selling, { status: 'sold' }, { status: 'sold' }))
    return moved(sold, { order: { status }, payment: { status: 'captured' } })
  }
  const end = status === 'partly-sold' ? 'sold' : status
  return moved(selling, withSale(selling, { status }, { status: end }))
}

/** Any step of an order alone, whether or not there is one. */
export const step = (order: Order, status: OrderStatus) =>
  transitionOrder(order, { order: { status } })

export const statesOf = (order: Order) => [order.status, saleOf(order).status, order.payment.status]
