import { expect } from 'playwright/test'
import { placeOrder } from '@/lib/checkout/place-order'
import { findOrderById, moveOrder, type Order, recordOrder } from '@/lib/orders/ledger'
import { followOrder, giveUpForgottenSales } from '@/lib/orders/settle'
import { checkout } from './support/checkout'
import { later, standingClock } from './support/clock'
import { EXAMPLE } from './support/sale'
import { test } from './support/test'

test.use({ spec: 'forgotten-sale' })
standingClock()

/** A sale under way in a process that died. */
async function forgotten(request = checkout()): Promise<Order> {
  const order = await recordOrder(request, EXAMPLE)
  const selling = await moveOrder(order, 'selling', { sentAt: new Date() })
  if (!selling) throw new Error('nothing is under way')
  return selling
}

test.beforeEach(async ({ upstream, database: _ }) => {
  upstream.forget()
})

test('a sale that is under way is left in peace for as long as an answer may come', async () => {
  const order = await forgotten()
  later(35_000)
  expect(await followOrder(order.token)).toEqual(order)
})

test('a sale whose shop died is given up as unknown when its page is looked at', async () => {
  const order = await forgotten()
  later(35_001)
  expect(await followOrder(order.token)).toMatchObject({ id: order.id, status: 'unknown' })
})

test('a shop that starts gives up the sales that another left behind', async () => {
  const old = await forgotten()
  later(36_000)
  await giveUpForgottenSales()
  expect(await findOrderById(old.id)).toMatchObject({ status: 'unknown' })
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
    expect(await placeOrder(request)).toEqual({ kind: 'order', order })
  } finally {
    Date.now = now
  }
  await followOrder(order.token)
  expect(await placeOrder(request)).toMatchObject({ kind: 'order', order: { status: 'unknown' } })
  expect(upstream.requests).toEqual([])
})

test('whoever follows an order that is settled, or none, changes nothing', async () => {
  const sold = await moveOrder(await forgotten(), 'sold', { reference: 'oWg9LWe6G' })
  later(3_600_000)
  expect(await followOrder(sold?.token ?? '')).toEqual(sold)
  expect(await followOrder('nobody-has-this')).toBeNull()
})
