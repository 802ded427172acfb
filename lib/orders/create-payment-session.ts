import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { failpoint } from '@/lib/orders/failpoints'
import { claim } from '@/lib/orders/lease'
import { findOrderById, type Order } from '@/lib/orders/order-repository'
import { attempt, callKey } from '@/lib/orders/provider-calls'
import { after, ago } from '@/lib/orders/timeouts'
import { moveOrder } from '@/lib/orders/transition-order'
import { tillOf } from '@/lib/payments/gateways'
import type { Payable } from '@/lib/payments/payment-gateway'

const LOOK_AGAIN = 200
const PATIENCE = 10_000

const payable = ({ id, token, total, details, createdAt }: Order): Payable => ({
  id,
  token,
  total,
  email: details.customer.email,
  lines: details.cart,
  delivery: details.delivery,
  createdAt,
})

/**
 * Where the shopper pays for a received order: the same place however often it is asked for. `home`: the shop's address
 * to come back to. null: it cannot be had at the moment, and nothing can be paid.
 */
export async function openPayment(order: Order, home: string): Promise<Order | null> {
  const until = Date.now() + PATIENCE
  for (
    let now: Order | null = order;
    now && Date.now() < until;
    now = await findOrderById(order.id)
  ) {
    if (now.status !== 'received' || now.payment.url) return now
    if (now.createdAt < ago('canOpen')) return null
    const mine = await claim(now, 'openLease')
    if (mine) return open(mine, home)
    await pause(LOOK_AGAIN) // somebody else is opening it
  }
  return null
}

async function open(order: Order, home: string): Promise<Order | null> {
  const { provider } = order.payment
  const opened = await attempt(order.id, 'open', async () =>
    tillOf(provider).open(payable(order), home, await callKey(order, 'open')),
  )
  failpoint('session-opened')
  if (opened.kind === 'failed') {
    await moveOrder(order, {}) // the next to ask need not wait for the lease
    return null
  }
  // Where it moved on in the meantime, nobody learns the address, so nobody can pay there.
  const recorded = await moveOrder(order, {
    order: { dueAt: after('firstLook') },
    payment: opened.value,
  })
  failpoint('session-recorded')
  return recorded ?? findOrderById(order.id)
}
