import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { attempt, callKey } from '@/lib/orders/attempts'
import { claim } from '@/lib/orders/claim'
import { failpoint } from '@/lib/orders/failpoints'
import { findOrderById, type Order } from '@/lib/orders/ledger'
import { moveOrder } from '@/lib/orders/move-order'
import { after, ago } from '@/lib/orders/waits'
import type { Payable } from '@/lib/payments/provider'
import { tillOf } from '@/lib/payments/providers'

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
  if (order.payment.url) return order
  if (order.createdAt < ago('canOpen')) return null
  const mine = await claim(order)
  if (!mine) return waitForUrl(order.id)
  const { provider } = mine.payment
  const opened = await attempt(mine.id, 'open', async () =>
    tillOf(provider).open(payable(mine), home, await callKey(mine, 'open')),
  )
  failpoint('session-opened')
  if (opened.kind === 'failed') {
    await moveOrder(mine, {}) // the next to ask need not wait for the lease
    return null
  }
  // Where it moved on in the meantime, nobody learns the address, so nobody can pay there.
  const recorded = await moveOrder(mine, {
    order: { dueAt: after('firstLook') },
    payment: opened.value,
  })
  failpoint('session-recorded')
  return recorded ?? findOrderById(order.id)
}

/** Somebody else is opening it. */
async function waitForUrl(id: number): Promise<Order | null> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    await pause(LOOK_AGAIN)
    const order = await findOrderById(id)
    if (order?.status !== 'received' || order.payment.url) return order
  }
  return null
}
