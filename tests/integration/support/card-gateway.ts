import { awaitSessionOutcome } from '@/lib/orders/await-outcome'
import { findOrderByKey, type Order } from '@/lib/orders/order-repository'
import { publicOrder } from '@/lib/orders/order-view'
import { workOnOrder } from '@/lib/orders/order-worker'
import { checkout, place } from './checkout'
import { test as base } from './payment-gateway'
import type { Charge, StripeStandIn } from './stripe'

/** A checkout that is paid by card: each step as a shopper, or Stripe, would do it. */
export type CardTill = {
  stripe: StripeStandIn
  /** Places an order and gives it, open to be paid. */
  order: (request?: ReturnType<typeof checkout>) => Promise<Order>
  pay: (order: Order, method?: 'card' | 'bank' | 'slow-bank') => Promise<unknown>
  /** A new order whose money is held, and nobody has worked on it since. */
  held: () => Promise<Order>
  /** What the webhook and the way back do: the payment is settled, then worked on. */
  settle: (order: Order) => Promise<Order>
  charge: (order: Order) => Promise<Charge>
}

export const sessionOf = ({ payment }: Order): string => {
  if (!payment.session) throw new Error('nothing can be paid')
  return payment.session
}

/** A test with an open shop that is paid by card; see `till` for what Smart Gift answers. */
export const test = base.extend<{ cards: CardTill }>({
  cards: async ({ till: _, stripe }, use) => {
    await stripe.reset()
    const order: CardTill['order'] = async (request = checkout()) => {
      await place(request)
      const placed = await findOrderByKey(request.key)
      if (!placed) throw new Error('nothing was written down')
      return placed
    }
    const pay: CardTill['pay'] = (placed, method) => stripe.pay(sessionOf(placed), method)
    await use({
      stripe,
      order,
      pay,
      async held() {
        const placed = await order()
        await pay(placed)
        await awaitSessionOutcome(sessionOf(placed))
        return placed
      },
      async settle(order) {
        await awaitSessionOutcome(sessionOf(order))
        const worked = await workOnOrder(order.id)
        if (!worked) throw new Error('the order is gone')
        return worked
      },
      async charge(order) {
        const charges = await stripe.charges()
        const charge = charges.find(({ session }) => session === order.payment.session)
        if (!charge) throw new Error('Stripe knows of no such payment')
        return charge
      },
    })
  },
})

export const shownAs = (order: Order) => {
  const { status, payment, reference } = publicOrder(order)
  return { status, payment, reference }
}
