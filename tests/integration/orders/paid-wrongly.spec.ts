import { expect } from 'playwright/test'
import { resolveOrder, retryOrder } from '@/lib/orders/manual-resolution'
import { publicOrder } from '@/lib/orders/order-view'
import { workOnOrder } from '@/lib/orders/order-worker'
import { ordersToReview } from '@/lib/orders/review-queue'
import type { PaymentState } from '@/lib/payments/payment-gateway'
import { verifyPayment } from '@/lib/payments/verify-payment'
import { test } from '../support/card-gateway'
import { now } from '../support/orders'

test.use({ spec: 'paid-wrongly', provider: 'stripe' })

const ORDER = { id: 5000, total: 43_399 }
const PAID: PaymentState = {
  state: 'held',
  intent: 'pi_1',
  amount: 43_399,
  currency: 'gbp',
  orderId: '5000',
  payer: null,
}

const WRONG: [what: string, change: Partial<PaymentState>, words: RegExp][] = [
  ['a penny less', { amount: 43_398 }, /another amount/],
  ['a penny more', { amount: 43_400 }, /another amount/],
  ['an amount nobody can name', { amount: null }, /another amount/],
  ['other money', { currency: 'eur' }, /another currency/],
  ['money of no country', { currency: null }, /another currency/],
  ['another order', { orderId: '5001' }, /another order/],
  ['no order', { orderId: null }, /another order/],
]

test('what was paid is the order’s in number, currency and amount, or it is not', () => {
  expect(verifyPayment(PAID, ORDER)).toBeNull()
  for (const [what, change, words] of WRONG) {
    expect(verifyPayment({ ...PAID, ...change }, ORDER), what).toMatch(words)
  }
})

test('paid with another amount, nothing is sold, and a person is asked', async ({
  cards,
  till,
  database,
}) => {
  const order = await cards.order()
  await database.sql`update orders set total = total + 1 where id = ${order.id}`
  await cards.pay(order)
  const put = await cards.settle(order)
  expect(put).toMatchObject({ status: 'received', attention: expect.stringMatching(/amount/) })
  expect(publicOrder(put)).toMatchObject({ is_checked: true, is_settled: true })
  expect(await ordersToReview()).toBe(1)
  expect(await cards.settle(order), 'told again').toEqual(put)
  expect(till.sales()).toEqual([])

  await retryOrder(put)
  expect(await workOnOrder(order.id), 'tried again, it is as wrong as before').toMatchObject({
    status: 'received',
    attention: expect.any(String),
  })
  expect(await resolveOrder(await now(order), { sold: 'oWg9LWe6G' }), 'never sent').toBeNull()
  await resolveOrder(await now(order), { sold: null })
  expect(await workOnOrder(order.id)).toMatchObject({
    status: 'rejected',
    payment: { status: 'released' },
  })
  expect(await cards.charge(order)).toMatchObject({ status: 'canceled' })
  expect(await ordersToReview()).toBe(0)
})

test('the payment of another order sells nothing', async ({ cards, till, database }) => {
  const [mine, other] = [await cards.order(), await cards.order()]
  await cards.pay(other)
  await database.sql`update payments set session = 'gone' where order_id = ${other.id}`
  await database.sql`update payments set session = ${other.payment.session}
    where order_id = ${mine.id}`
  expect(await cards.settle({ ...mine, payment: other.payment })).toMatchObject({
    status: 'received',
    attention: expect.stringMatching(/another order/),
  })
  expect(till.sales()).toEqual([])
})
