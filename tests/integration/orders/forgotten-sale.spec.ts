import { expect } from 'playwright/test'
import { followOrder } from '@/lib/orders/await-outcome'
import type { Order } from '@/lib/orders/order-repository'
import { recordOrder } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { reconcile } from '@/lib/orders/reconciler'
import { transitionOrder } from '@/lib/orders/transition-order'
import { checkout, place } from '../support/checkout'
import { later, standingClock } from '../support/clock'
import { now, withSale } from '../support/orders'
import { ELSEWHERE, EXAMPLE } from '../support/sale'
import { test } from '../support/test'

test.use({ spec: 'forgotten-sale' })
standingClock()

/** A sale under way in a process that died. */
async function forgotten(request = checkout()): Promise<Order> {
  const order = await recordOrder(request, EXAMPLE, ELSEWHERE)
  const dueAt = new Date(Date.now() + 35_000)
  const sent = { status: 'selling', sentAt: new Date() } as const
  const selling = await transitionOrder(order, withSale(order, { status: 'selling', dueAt }, sent))
  if (!selling) throw new Error('nothing is under way')
  return selling
}

test.beforeEach(async ({ upstream, database: _ }) => {
  upstream.forget()
})

test('a sale that is under way is left in peace for as long as an answer may come', async () => {
  const order = await forgotten()
  later(34_999)
  expect(await followOrder(order.token)).toEqual(order)
})

test('a sale whose shop died is given up as unknown when its page is looked at', async () => {
  const order = await forgotten()
  later(35_000)
  expect(await followOrder(order.token)).toMatchObject({ id: order.id, status: 'unknown' })
})

test('a sweep finds the sales that another shop left behind, and they are given up', async () => {
  const old = await forgotten()
  later(36_000)
  const woken: number[] = []
  await reconcile(async (id) => {
    woken.push(id)
  })
  expect(woken).toContain(old.id)
  await workOnOrder(old.id)
  expect(await now(old)).toMatchObject({ status: 'unknown', attention: expect.any(String) })
})

test('a sale whose shop died is never sent again, however often it is asked for', async ({
  upstream,
}) => {
  const request = checkout()
  const order = await forgotten(request)
  const { now } = Date
  Date.now = () => {
    later(20_000) // Whoever waits keeps looking at the clock.
    return now()
  }
  try {
    expect(await place(request)).toEqual({ kind: 'order', order })
  } finally {
    Date.now = now
  }
  await followOrder(order.token)
  expect(await place(request)).toMatchObject({ kind: 'order', order: { status: 'unknown' } })
  expect(upstream.requests).toEqual([])
})

test('whoever follows an order that is settled, or none, changes nothing', async () => {
  const settled = { status: 'sold', reference: 'oWg9LWe6G' } as const
  const lost = await forgotten()
  const sold = await transitionOrder(lost, withSale(lost, { status: 'sold' }, settled))
  later(3_600_000)
  expect(await followOrder(sold?.token ?? '')).toEqual(sold)
  expect(await followOrder('nobody-has-this')).toBeNull()
})
