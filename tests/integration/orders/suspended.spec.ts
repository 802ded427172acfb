import { expect } from 'playwright/test'
import { currentPaymentMode } from '@/lib/checkout/payment-mode'
import { findOrderView } from '@/lib/orders/find-order-view'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { reopenIfMended } from '@/lib/orders/reopen-sales'
import { test } from '../support/card-gateway'
import { readCatalogueAnew, vouchers } from '../support/catalogue'
import { checkout, place } from '../support/checkout'
import type { TestDatabase } from '../support/database'
import { readLog } from '../support/log-lines'
import { now } from '../support/orders'
import { SOLD, type Till } from '../support/payment-gateway'
import { askReadiness } from '../support/readiness'
import { type Answer, json } from '../support/upstream'

test.use({ spec: 'suspended', provider: 'stripe' })

const INNER = 'Unauthenticated. SQLSTATE[42S02]'
const INVALID = ['The selected value is invalid.']
const FAULTS: [what: string, answer: Answer, fault: string][] = [
  ['a key that is not accepted', json(401, { message: INNER }), 'key'],
  ['a key that may not sell', json(403, { message: INNER }), 'key'],
  ['an address that is not there', json(404, { message: INNER }), 'sale-path'],
  ['an address that takes no sales', json(405, { message: INNER }), 'sale-path'],
  ['an address that reads no JSON', json(415, { message: INNER }), 'sale-path'],
  [
    'a payment method that is refused',
    json(422, { message: INNER, errors: { payment_method_id: INVALID } }),
    'payment-method',
  ],
  [
    'a payment method that is refused under another name',
    json(422, { message: INNER, errors: { paymentMethod: true } }),
    'payment-method',
  ],
  [
    'a delivery type that is refused',
    json(422, { message: INNER, errors: { 'delivery.type_id': INVALID } }),
    'delivery-type',
  ],
]

/** What can be sold is, and nothing else: as the API's own page has it. */
const mended: Answer = (response, request) =>
  'cart' in JSON.parse(request.body)
    ? SOLD(response)
    : json(422, { message: 'No.', errors: { cart: ['The cart field is required.'] } })(response)

const methods =
  (till: Till, id: number): Answer =>
  (response, request) => {
    if (request.path === '/payment-methods') return json(200, { data: [{ id }] })(response)
    return (request.method === 'POST' ? till.answer : vouchers)(response, request)
  }

test.beforeEach(({ till, upstream }) => {
  upstream.answer = methods(till, 12)
})

/** The time comes to ask whether it is mended. */
async function askAgain({ sql }: TestDatabase) {
  await sql`update suspensions set next_probe_at = now()`
  await reopenIfMended()
}

/** The bodies that could have been sold. */
const salesIn = (till: Till) => till.sales().filter((body) => 'cart' in JSON.parse(body))

for (const [what, answer, fault] of FAULTS) {
  test(`After ${what} nobody is sent to pay, all are told the truth, and it opens by itself`, async ({
    cards,
    till,
    database,
  }) => {
    const lines = readLog()
    till.answer = answer
    const order = await cards.held()
    await workOnOrder(order.id)
    expect(await now(order)).toMatchObject({ status: 'authorised', refusal: null, attention: null })

    // The next shopper, and one who had a page to pay at.
    const request = checkout()
    expect(await place(request)).toEqual({ kind: 'suspended' })
    expect(await findOrderByKey(request.key)).toBeNull()
    expect(await cards.stripe.charges()).toHaveLength(1)
    expect(await currentPaymentMode()).toBe('suspended')
    expect(await askReadiness()).toMatchObject({
      isReady: false,
      suspended: { fault, reason: expect.stringMatching(/check \w+/) },
    })
    const shown = await findOrderView(order.token)
    expect(shown).toMatchObject({ is_suspended: true, payment: 'held', is_settled: false })
    expect(JSON.stringify(shown)).not.toContain('SQLSTATE')

    // Still the same when asked again, and no sale is sent meanwhile.
    await askAgain(database)
    expect(await place(checkout())).toEqual({ kind: 'suspended' })
    await database.sql`update orders set due_at = null`
    await workOnOrder(order.id)
    expect(salesIn(till)).toHaveLength(1)
    expect(lines.filter(({ level }) => Number(level) >= 50)).toHaveLength(1)

    till.answer = mended
    await askAgain(database)
    expect(await askReadiness()).toMatchObject({ isReady: true, suspended: undefined })
    await database.sql`update orders set due_at = null`
    expect(await workOnOrder(order.id)).toMatchObject({ status: 'captured' })
    expect(salesIn(till)).toHaveLength(2)
    expect((await cards.order()).payment.url).toContain('/stripe/pay/')
  })
}

test('Many orders that meet the same fault are one line in the log', async ({ cards, till }) => {
  const orders = await Promise.all(Array.from({ length: 6 }, () => cards.held()))
  const lines = readLog()
  till.answer = json(401, { message: INNER })
  await Promise.all(orders.map(({ id }) => workOnOrder(id)))
  const errors = lines.filter(({ level }) => Number(level) >= 50)
  expect(errors).toMatchObject([{ msg: expect.stringContaining('SMART_GIFT_SECRET_KEY') }])
})

test('A shopper who has a page to pay at, and asks again, cannot pay there any more', async ({
  cards,
  till,
}) => {
  const request = checkout()
  const open = await cards.order(request)
  const paidRequest = checkout()
  const paid = await cards.order(paidRequest)
  await cards.pay(paid)
  till.answer = json(403, {})
  await workOnOrder((await cards.held()).id)
  expect(await place(request)).toEqual({ kind: 'suspended' })
  expect(await cards.charge(open)).toMatchObject({ session_status: 'expired' })
  expect(await place(request), 'and buys by a new one').toMatchObject({ kind: 'conflict' })
  expect(await place(paidRequest), 'what was paid counts').toMatchObject({
    kind: 'order',
    order: { status: 'authorised' },
  })
})

test('What was paid meanwhile waits for half an hour, then its money goes back', async ({
  cards,
  till,
  database,
}) => {
  till.answer = json(404, { message: INNER })
  const [order, next] = [await cards.held(), await cards.order()]
  await workOnOrder(order.id)
  await cards.pay(next)
  expect(await cards.settle(next)).toMatchObject({ status: 'authorised' })
  expect(salesIn(till), 'only the first was sent').toHaveLength(1)
  await database.sql`update payments set taken_at = taken_at - interval '31 minutes'`
  await database.sql`update orders set due_at = null`
  for (const each of [order, next]) {
    expect(await workOnOrder(each.id)).toMatchObject({
      status: 'rejected',
      payment: { status: 'released' },
      refusal: { message: expect.stringContaining('nothing was ordered'), errors: {} },
    })
  }
})

test('An answer that says nothing of the fault opens nothing', async ({
  cards,
  till,
  database,
}) => {
  till.answer = json(401, {})
  await workOnOrder((await cards.held()).id)
  for (const answer of [json(500, {}), json(429, {}), json(302, {})]) {
    till.answer = answer
    await askAgain(database)
    expect(await place(checkout())).toEqual({ kind: 'suspended' })
  }
})

test('A payment method that the list of them lacks is not mended, though nobody complains of it', async ({
  cards,
  till,
  upstream,
  database,
}) => {
  till.answer = json(422, { errors: { payment_method_id: INVALID } })
  await workOnOrder((await cards.held()).id)
  till.answer = mended
  upstream.answer = methods(till, 15)
  await askAgain(database)
  expect(await place(checkout())).toEqual({ kind: 'suspended' })
  upstream.answer = methods(till, 12)
  await askAgain(database)
  expect(await place(checkout())).toMatchObject({ kind: 'order' })
})

test('What is asked cannot be sold: no lines, no customer, no number of ours', async ({
  cards,
  till,
  database,
}) => {
  till.answer = json(401, {})
  await workOnOrder((await cards.held()).id)
  await askAgain(database)
  const asked = JSON.parse(till.sales().at(-1) ?? '')
  expect(asked).toEqual({ payment_method_id: 12, delivery: { type_id: 1, price: 0 } })
})

test('A key that may not read the list closes the checkout until it reads again', async ({
  till: _,
  upstream,
  database,
}) => {
  const open = upstream.answer
  upstream.answer = json(401, { message: INNER })
  await readCatalogueAnew(database)
  expect(await place(checkout())).toEqual({ kind: 'suspended' })
  expect(await askReadiness()).toMatchObject({ isReady: false, suspended: { fault: 'key' } })
  upstream.answer = open
  await readCatalogueAnew(database)
  expect(await place(checkout())).toMatchObject({ kind: 'order' })
})
