import { expect } from 'playwright/test'
import { awaitPaymentOutcome, awaitSessionOutcome } from '@/lib/orders/await-outcome'
import { abandonPayment } from '@/lib/orders/check-payment'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { callsOf } from '@/lib/orders/provider-calls'
import { sessionOf, shownAs, test } from '../support/card-gateway'
import { checkout, place } from '../support/checkout'
import { now } from '../support/orders'
import { json } from '../support/upstream'

test.use({ spec: 'paid-by-card', provider: 'stripe' })

const twenty = <T>(each: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, each))

test('the money is held, the voucher is sold, then the money is taken', async ({ cards, till }) => {
  const order = await cards.order()
  expect(order.payment.url).toContain('/stripe/pay/')
  expect(till.sales(), 'sold before it was paid').toEqual([])
  await cards.pay(order)
  expect(await cards.charge(order)).toMatchObject({ status: 'requires_capture', amount: 5000 })
  await awaitSessionOutcome(sessionOf(order))
  expect(await now(order)).toMatchObject({ status: 'authorised', payment: { status: 'held' } })
  expect(till.sales()).toEqual([])

  expect(await workOnOrder(order.id)).toMatchObject({ status: 'captured', attention: null })
  expect(shownAs(await now(order))).toMatchObject({ status: 'sold', reference: 'oWg9LWe6G' })
  expect(till.sales()).toHaveLength(1)
  expect(await cards.charge(order)).toMatchObject({ status: 'succeeded', amount_captured: 5000 })
  const calls = (await callsOf(order.id)).map(({ kind, outcome, status }) => [
    kind,
    outcome,
    status,
  ])
  expect(calls).toEqual([
    ['open', 'done', 200],
    ['sale', 'sold', 200],
    ['capture', 'captured', 200],
  ])
})

test('told of 20 times at once, by the webhook and the way back, it is sold and taken once', async ({
  cards,
  till,
}) => {
  const order = await cards.order()
  await cards.pay(order)
  await twenty(async () => {
    await Promise.all([awaitSessionOutcome(sessionOf(order)), awaitPaymentOutcome(order.token)])
    await workOnOrder(order.id)
  })
  await workOnOrder(order.id)
  expect(till.sales()).toHaveLength(1)
  expect(await now(order)).toMatchObject({ status: 'captured' })
  const kinds = (await callsOf(order.id)).map(({ kind }) => kind)
  expect(kinds).toEqual(['open', 'sale', 'capture'])
})

test('told again when all is over, nothing changes', async ({ cards, till }) => {
  const order = await cards.order()
  await cards.pay(order)
  const sold = await cards.settle(order)
  expect(await cards.settle(order)).toEqual(sold)
  expect(await callsOf(order.id)).toHaveLength(3)
  expect(till.sales()).toHaveLength(1)
})

test('a checkout that is sent 20 times at once can be paid in one place', async ({ cards }) => {
  const request = checkout()
  const placed = await twenty(() => place(request))
  const urls = placed.map((each) => each.kind === 'order' && each.order.payment.url)
  expect(new Set(urls).size).toBe(1)
  expect(urls[0]).toContain('/stripe/pay/')
  expect(await cards.stripe.charges()).toHaveLength(1)
})

test('refused by Smart Gift, the hold is released and the refusal stands', async ({
  cards,
  till,
}) => {
  till.answer = json(422, { message: 'No.', errors: { 'cart.0.id': ['The last one just went'] } })
  const order = await cards.order()
  await cards.pay(order)
  const refused = await cards.settle(order)
  expect(shownAs(refused)).toMatchObject({ status: 'rejected', payment: 'released' })
  expect(refused.refusal?.errors).toEqual({ 'cart.0.id': ['The last one just went'] })
  expect(await cards.charge(order)).toMatchObject({ status: 'canceled', amount_captured: 0 })
})

test('money that could not be held is given back when the sale is refused', async ({
  cards,
  till,
}) => {
  till.answer = json(422, { message: 'No.', errors: {} })
  const order = await cards.order()
  await cards.pay(order, 'bank')
  expect(await cards.charge(order)).toMatchObject({ status: 'succeeded', amount_captured: 5000 })
  expect(shownAs(await cards.settle(order))).toMatchObject({
    status: 'rejected',
    payment: 'refunded',
  })
  expect(await cards.charge(order)).toMatchObject({ amount_refunded: 5000 })
})

test('money that could not be held needs no taking when it is sold', async ({ cards }) => {
  const order = await cards.order()
  await cards.pay(order, 'bank')
  expect(await cards.settle(order)).toMatchObject({ status: 'captured' })
  expect(await cards.charge(order)).toMatchObject({ amount_captured: 5000, amount_refunded: 0 })
})

test('nothing is sold while a slow bank has not paid, and never if it does not', async ({
  cards,
  till,
}) => {
  const [paid, bounced] = [await cards.order(), await cards.order()]
  for (const order of [paid, bounced]) {
    await cards.pay(order, 'slow-bank')
    expect(await cards.settle(order)).toMatchObject({ status: 'received' })
  }
  expect(till.sales()).toEqual([])
  await cards.stripe.act(sessionOf(paid), 'clear')
  await cards.stripe.act(sessionOf(bounced), 'bounce')
  expect(await cards.settle(paid)).toMatchObject({ status: 'captured' })
  expect(await cards.settle(bounced)).toMatchObject({ status: 'expired' })
  expect(till.sales()).toHaveLength(1)
})

test('declined and abandoned, an order is expired, and the next try is another', async ({
  cards,
  till,
}) => {
  const request = checkout()
  const order = await cards.order(request)
  await cards.stripe.act(sessionOf(order), 'decline')
  expect(await cards.settle(order), 'another card may be tried').toMatchObject({
    status: 'received',
  })
  const { order: abandoned } = await abandonPayment(await now(order))
  expect(abandoned).toMatchObject({ status: 'expired', payment: { status: 'void', url: null } })
  expect(await cards.charge(order)).toMatchObject({ session_status: 'expired' })
  expect(await place(request)).toMatchObject({ kind: 'conflict', order: { status: 'expired' } })
  const next = await cards.order(checkout())
  expect(next.id).not.toBe(order.id)
  expect(till.sales()).toEqual([])
})

test('who goes back in the moment they have paid has bought it', async ({ cards }) => {
  const order = await cards.order()
  await cards.pay(order)
  expect((await abandonPayment(order)).order).toMatchObject({ status: 'authorised' })
  expect(await cards.settle(order)).toMatchObject({ status: 'captured' })
})

test('who changes the basket before paying cannot pay for the old one', async ({ cards }) => {
  const request = checkout()
  const order = await cards.order(request)
  const other = checkout({ key: request.key, cart: [{ id: '37', value: 55 }] })
  expect(await place(other)).toMatchObject({
    kind: 'conflict',
    order: { id: order.id, status: 'expired' },
  })
  expect(await cards.charge(order)).toMatchObject({ session_status: 'expired' })
})

test('while Stripe is away nothing can be paid, and the same order can be, later', async ({
  cards,
}) => {
  await cards.stripe.faults({ kind: 'status', status: 503, path: '/v1/checkout/sessions' })
  const request = checkout()
  expect(await place(request)).toMatchObject({ kind: 'unavailable' })
  const waiting = await findOrderByKey(request.key)
  expect(waiting).toMatchObject({ status: 'received', payment: { session: null, url: null } })
  await cards.stripe.faults()
  expect((await cards.order(request)).payment.url).toContain('/stripe/pay/')
  expect(await cards.stripe.charges()).toHaveLength(1)
})

test('a page to pay at whose address got lost is the one that is given out', async ({ cards }) => {
  await cards.stripe.faults({ kind: 'cut-after', path: '/v1/checkout/sessions', times: 2 }) // Stripe's client tries a closed connection twice
  const request = checkout()
  expect(await place(request)).toMatchObject({ kind: 'unavailable' })
  const order = await cards.order(request)
  const sessions = (await cards.stripe.charges()).map(({ session }) => session)
  expect(sessions).toEqual([order.payment.session])
})

test('a session that is not ours concerns nobody', async ({ cards: _ }) => {
  expect(await awaitSessionOutcome('cs_test_of_another_shop')).toBeNull()
})
