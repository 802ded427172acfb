import { expect } from 'playwright/test'
import { settleRefund } from '@/lib/orders/await-outcome'
import { retryOrder } from '@/lib/orders/manual-resolution'
import { publicOrder } from '@/lib/orders/order-view'
import { workOnOrder } from '@/lib/orders/order-worker'
import { type CardTill, test } from '../support/card-gateway'
import { now } from '../support/orders'
import { json } from '../support/upstream'

test.use({ spec: 'pending-refund', provider: 'stripe' })

test.beforeEach(({ till }) => {
  till.answer = json(422, { message: 'No.', errors: { 'cart.0.id': ['Sold out'] } })
})

/** An order that was paid at a bank and refused, its money on its way back. */
async function refunding(cards: CardTill, refunds = 'pending') {
  await cards.stripe.settings({ refunds })
  const order = await cards.order()
  await cards.pay(order, 'bank')
  const refused = await cards.settle(order)
  return { order: refused, intent: refused.payment.intent ?? '' }
}

for (const refunds of ['pending', 'requires_action']) {
  test(`A refund that is ${refunds} is not said to be through, and is followed until it is`, async ({
    cards,
    database,
  }) => {
    const { order, intent } = await refunding(cards, refunds)
    expect(order).toMatchObject({
      status: 'rejected',
      payment: { status: 'refunding', closedAt: null },
      dueAt: expect.any(Date),
    })
    await database.sql`update orders set due_at = null`
    expect(await workOnOrder(order.id)).toMatchObject({ payment: { status: 'refunding' } })
    await cards.stripe.settleRefund(intent, 'clear')
    await database.sql`update orders set due_at = null`
    expect(await workOnOrder(order.id)).toMatchObject({
      attention: null,
      payment: { status: 'refunded', closedAt: expect.any(Date) },
    })
  })
}

test('Stripe tells that a refund is through', async ({ cards }) => {
  const { order, intent } = await refunding(cards)
  expect(await settleRefund('pi_of_another_shop')).toBeNull()
  await cards.stripe.settleRefund(intent, 'clear')
  await settleRefund(intent)
  expect(await now(order)).toMatchObject({ payment: { status: 'refunded' } })
  expect(await settleRefund(intent), 'told again').toMatchObject({ failed: false })
})

test('A refund that fails at last goes before a person, who can have it tried again', async ({
  cards,
}) => {
  const { order, intent } = await refunding(cards)
  await cards.stripe.settleRefund(intent, 'bounce')
  await settleRefund(intent)
  const failed = await now(order)
  expect(failed).toMatchObject({
    status: 'rejected',
    attention: expect.stringContaining('refund failed'),
    attentionAt: expect.any(Date),
    payment: { status: 'charged' },
  })
  expect(publicOrder(failed)).toMatchObject({ is_checked: true, is_settled: true })
  await cards.stripe.settings({ refunds: 'succeeded' })
  await retryOrder(failed)
  expect(await workOnOrder(order.id)).toMatchObject({
    attention: null,
    attentionAt: null,
    payment: { status: 'refunded' },
  })
  expect(await cards.charge(order)).toMatchObject({ amount_refunded: 5000 })
})

test('A refund whose answer was lost is found on its way, and not said to be through', async ({
  cards,
  database,
}) => {
  await cards.stripe.settings({ refunds: 'pending' })
  const order = await cards.order()
  await cards.pay(order, 'bank')
  await cards.stripe.faults({
    kind: 'status',
    status: 500,
    after: true,
    path: '/v1/refunds',
    times: 1,
  })
  expect(await cards.settle(order)).toMatchObject({ payment: { status: 'charged' } })
  await database.sql`update orders set due_at = null`
  expect(await workOnOrder(order.id)).toMatchObject({ payment: { status: 'refunding' } })
})

test('While a refund cannot be read, it is read again later', async ({ cards, database }) => {
  const { order, intent } = await refunding(cards)
  await cards.stripe.faults({ kind: 'status', status: 500, path: '/v1/refunds' })
  expect(await settleRefund(intent)).toMatchObject({ failed: true })
  expect(await now(order)).toMatchObject({ payment: { status: 'refunding' }, attention: null })
  await cards.stripe.faults()
  await cards.stripe.settleRefund(intent, 'clear')
  await database.sql`update orders set due_at = null`
  expect(await workOnOrder(order.id)).toMatchObject({ payment: { status: 'refunded' } })
})

test('A refund that is never through goes before a person', async ({ cards, database }) => {
  const { order } = await refunding(cards)
  await database.sql`update orders set due_at = null, settled_at = now() - interval '15 days'`
  expect(await workOnOrder(order.id)).toMatchObject({
    attention: expect.stringContaining('not through'),
    payment: { status: 'refunding' },
  })
})
