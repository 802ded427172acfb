import { expect } from 'playwright/test'
import { resolveOrder, retryOrder } from '@/lib/orders/manual-resolution'
import { type Order, recordOrder } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { dueOrders, reconcile } from '@/lib/orders/reconciler'
import { submitSale } from '@/lib/orders/submit-sale'
import { transitionOrder } from '@/lib/orders/transition-order'
import { type CardTill, sessionOf, shownAs, test } from '../support/card-gateway'
import { checkout } from '../support/checkout'
import { later, standingClock } from '../support/clock'
import { now } from '../support/orders'
import { SOLD } from '../support/payment-gateway'
import { BY_CARD, EXAMPLE } from '../support/sale'
import { cut, json } from '../support/upstream'

test.use({ spec: 'resumed', provider: 'stripe' })
standingClock()

const MINUTE = 60_000

/** One round of the sweep, every order that it wakes worked on. */
const sweepAndWork = () =>
  reconcile(async (id) => {
    await workOnOrder(id)
  })

test('a process that died with the money held: the sweep sells and takes it', async ({
  cards,
  till,
}) => {
  const order = await cards.held()
  expect(await dueOrders()).toEqual([order.id])
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'captured' })
  expect(till.sales()).toHaveLength(1)
  expect(await dueOrders()).toEqual([])
})

test('one that died after the sale: the sweep takes the money and sells nothing more', async ({
  cards,
  till,
}) => {
  const order = await cards.held()
  await submitSale(await now(order))
  expect(await now(order)).toMatchObject({ status: 'sold', payment: { status: 'held' } })
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'captured' })
  expect(till.sales()).toHaveLength(1)
})

test('one that died after a refusal: the sweep gives the money back', async ({ cards, till }) => {
  till.answer = json(422, { message: 'No.', errors: {} })
  const order = await cards.held()
  await submitSale(await now(order))
  expect(await now(order)).toMatchObject({ status: 'rejected', payment: { status: 'held' } })
  await sweepAndWork()
  expect(await cards.charge(order)).toMatchObject({ status: 'canceled' })
})

test('one that died in the middle of the sale: unknown, its money held, until a person says', async ({
  cards,
  till,
}) => {
  till.answer = cut
  const [found, missing] = [await cards.order(), await cards.order()]
  for (const order of [found, missing]) {
    await cards.pay(order)
    expect(await cards.settle(order)).toMatchObject({
      status: 'unknown',
      payment: { status: 'held' },
      attention: expect.any(String),
    })
  }
  till.answer = SOLD
  await sweepAndWork()
  expect(await retryOrder(await now(found)), 'it could be sold twice').toBeNull()
  expect(till.sales()).toHaveLength(2)

  await resolveOrder(await now(found), { sold: 'oWg9LWe6G' })
  await resolveOrder(await now(missing), { sold: null })
  await sweepAndWork()
  expect(shownAs(await now(found))).toMatchObject({ status: 'sold', reference: 'oWg9LWe6G' })
  expect(await cards.charge(found)).toMatchObject({ amount_captured: 5000 })
  expect(shownAs(await now(missing))).toMatchObject({ status: 'rejected', payment: 'released' })
  expect(till.sales()).toHaveLength(2)
})

test('paid, and nobody ever told us: the sweep finds it', async ({ cards }) => {
  const order = await cards.order()
  await cards.pay(order)
  await sweepAndWork()
  expect(await now(order), 'not before it is time to look').toMatchObject({ status: 'received' })
  later(2 * MINUTE)
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'captured' })
})

test('never paid, and nobody ever told us: the sweep closes it', async ({ cards }) => {
  const order = await cards.order()
  await cards.stripe.act(sessionOf(order), 'expire')
  later(2 * MINUTE)
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'expired', payment: { status: 'void' } })
})

test('one that died before the payment was open: its shopper can still have it opened after a sweep', async ({
  cards,
}) => {
  const request = checkout()
  const order = await recordOrder(request, EXAMPLE, BY_CARD)
  await sweepAndWork()
  expect(await cards.order(request)).toMatchObject({
    id: order.id,
    payment: { url: expect.any(String) },
  })
})

test('a payment that was never opened is over once none can be', async ({ cards: _ }) => {
  const order = await recordOrder(checkout(), EXAMPLE, BY_CARD)
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'received' })
  later(21 * MINUTE)
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'expired', sales: [{ status: 'dropped' }] })
})

async function heldWhileBusy(cards: CardTill): Promise<Order> {
  const order = await cards.order()
  await cards.pay(order)
  return cards.settle(order)
}

test('too busy for a sale, it waits as long as Smart Gift asks, and is sold then', async ({
  cards,
  till,
}) => {
  till.answer = json(429, {}, { 'retry-after': '20' })
  const waiting = await heldWhileBusy(cards)
  expect(waiting).toMatchObject({ status: 'authorised', payment: { status: 'held' } })
  till.answer = SOLD
  later(19_000)
  await sweepAndWork()
  expect(till.sales(), 'asked again too early').toHaveLength(1)
  later(8_000)
  await sweepAndWork()
  expect(await now(waiting)).toMatchObject({ status: 'captured' })
  expect(till.sales()).toHaveLength(2)
})

test('out of reach for half an hour, it is given up, and nobody is charged', async ({
  cards,
  till,
}) => {
  till.answer = json(429, {}, { 'retry-after': '1' })
  const waiting = await heldWhileBusy(cards)
  for (let minute = 0; minute < 29; minute += 1) {
    later(MINUTE)
    await sweepAndWork()
  }
  expect(await now(waiting)).toMatchObject({ status: 'authorised' })
  later(2 * MINUTE)
  await sweepAndWork()
  expect(shownAs(await now(waiting))).toMatchObject({ status: 'rejected', payment: 'released' })
  expect(await cards.charge(waiting)).toMatchObject({ status: 'canceled', amount_captured: 0 })
  const sent = till.sales().length
  till.answer = SOLD
  await sweepAndWork()
  expect(till.sales()).toHaveLength(sent)
})

for (const fault of ['cut-before', 'cut-after'] as const) {
  test(`when the answer to taking the money is lost (${fault}), it is taken once`, async ({
    cards,
  }) => {
    await cards.stripe.faults({ kind: fault, path: '/v1/payment_intents/*', times: 2 }) // Stripe's client tries a closed connection twice
    const order = await cards.order()
    await cards.pay(order)
    expect(await cards.settle(order)).toMatchObject({ status: 'sold', payment: { status: 'held' } })
    later(2_000)
    await sweepAndWork()
    expect(await now(order)).toMatchObject({ status: 'captured' })
    expect(await cards.charge(order)).toMatchObject({ amount_captured: 5000 })
  })
}

test('a hold that is gone before it is taken goes before a person', async ({ cards }) => {
  const order = await cards.held()
  const { sales } = (await submitSale(await now(order)))?.order ?? {}
  expect(sales).toMatchObject([{ status: 'sold' }])
  await fetch(
    `${cards.stripe.url}/v1/payment_intents/${(await cards.charge(order)).payment_intent}/cancel`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_unit_0123456789' },
    },
  )
  await sweepAndWork()
  expect(await now(order)).toMatchObject({
    status: 'sold',
    attention: expect.stringMatching(/no longer held/),
  })
})

test('a step that another process has leased is left to it until the lease is over', async ({
  cards,
}) => {
  const order = await cards.held()
  await submitSale(await now(order))
  const soon = new Date(Date.now() + MINUTE)
  await transitionOrder(await now(order), { order: { dueAt: soon } })
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'sold' })
  later(MINUTE)
  await sweepAndWork()
  expect(await now(order)).toMatchObject({ status: 'captured' })
})
