import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { failpoint } from '@/lib/orders/failpoints'
import { acquireOrderLease } from '@/lib/orders/lease'
import { findOrderById, type Order } from '@/lib/orders/order-repository'
import { callKey, recordCall } from '@/lib/orders/provider-calls'
import { after, ago } from '@/lib/orders/timeouts'
import { transitionOrder } from '@/lib/orders/transition-order'
import { gatewayOf } from '@/lib/payments/gateways'
import type { Payable } from '@/lib/payments/payment-gateway'

const LOOK_AGAIN = 200
const PATIENCE = 10_000

const payable = ({ id, token, total, details, createdAt }: Order): Payable => ({
  id,
  token,
  total,
  email: details.customer.email,
  lines: details.cart,
  deliveries: details.deliveries,
  asksAddress: details.customer.billing_address === undefined,
  createdAt,
})

/**
 * Where the shopper pays for a received order: the same place however often it is asked for. `home`: the shop's address
 * to come back to. null: it cannot be had at the moment, and nothing can be paid.
 */
export async function createPaymentSession(order: Order, home: string): Promise<Order | null> {
  const until = Date.now() + PATIENCE
  for (
    let now: Order | null = order;
    now && Date.now() < until;
    now = await findOrderById(order.id)
  ) {
    if (now.status !== 'received' || now.payment.url) return now
    if (now.createdAt < ago('canOpen')) return null
    const mine = await acquireOrderLease(now, 'openLease')
    if (mine) return open(mine, home)
    await pause(LOOK_AGAIN) // somebody else is opening it
  }
  return null
}

async function open(order: Order, home: string): Promise<Order | null> {
  const { provider } = order.payment
  const opened = await recordCall(order.id, 'open', async () =>
    gatewayOf(provider).open(payable(order), home, await callKey(order, 'open')),
  )
  failpoint('session-opened')
  if (opened.kind === 'failed') {
    await transitionOrder(order, {}) // the next to ask need not wait for the lease
    return null
  }
  // Where it moved on in the meantime, nobody learns the address, so nobody can pay there.
  const recorded = await transitionOrder(order, {
    order: { dueAt: after('firstLook') },
    payment: opened.value,
  })
  failpoint('session-recorded')
  return recorded ?? findOrderById(order.id)
}
