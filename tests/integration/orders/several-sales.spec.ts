import { expect } from 'playwright/test'
import { runOrders } from '@/lib/orders/cli/run'
import { resolveOrder } from '@/lib/orders/manual-resolution'
import type { Order } from '@/lib/orders/order-repository'
import { publicOrder } from '@/lib/orders/order-view'
import { workOnOrder } from '@/lib/orders/order-worker'
import { reconcile } from '@/lib/orders/reconciler'
import { submitSale } from '@/lib/orders/submit-sale'
import { type CardTill, test } from '../support/card-gateway'
import { CUSTOMER, checkout, LINE, place } from '../support/checkout'
import { later, standingClock } from '../support/clock'
import { now } from '../support/orders'
import { SOLD, type Till } from '../support/payment-gateway'
import { type Answer, cut, json } from '../support/upstream'

test.use({ spec: 'several-sales', provider: 'stripe' })
standingClock()

const DAY = 24 * 60 * 60 * 1000
const JANE = { first_name: 'Jane', last_name: 'Jones', ...CUSTOMER.billing_address }
const SOLD_OUT = json(422, { message: 'No.', errors: { 'cart.0.id': ['Sold out'] } })
const BUSY = json(429, {}, { 'retry-after': '1' })

/** Three gifts that go three ways: £50 by email, £20 and postage, £10 by email. */
const gifts = (key?: string) =>
  checkout({
    ...(key && { key }),
    cart: [LINE, { ...LINE, value: 20 }, { ...LINE, value: 10 }],
    deliveries: [
      { lines: [0], type_id: 1 },
      { lines: [1], type_id: 2, ...JANE },
      { lines: [2], type_id: 1, date: '2026-12-24' },
    ],
  })

/** Each sale is answered by the answer at its place, every later one as the last. */
function inTurn(till: Till, ...answers: Answer[]) {
  let sent = 0
  till.answer = (response, request) => {
    const answer = answers[Math.min(sent, answers.length - 1)] ?? SOLD
    sent += 1
    return answer(response, request)
  }
}

async function paid(cards: CardTill, method: 'card' | 'bank' = 'card'): Promise<Order> {
  const order = await cards.order(gifts())
  await cards.pay(order, method)
  return cards.settle(order)
}

const states = ({ status, sales, payment }: Order) => [
  status,
  sales.map((sale) => sale.status).join(),
  payment.status,
]

test('three gifts go three ways, paid once', async ({ cards, till }) => {
  const order = await paid(cards)
  expect(states(order)).toEqual(['captured', 'sold,sold,sold', 'captured'])
  const sent = till.sales().map((body) => JSON.parse(body))
  expect(sent.map(({ order_id }) => order_id)).toEqual(order.sales.map(({ id }) => id))
  expect(sent[0].order_id).toBe(order.id)
  expect(sent.map(({ cart }) => cart.map(({ value }: { value: number }) => value))).toEqual([
    [50],
    [20],
    [10],
  ])
  expect(
    sent.map(({ delivery }) => [delivery.type_id, delivery.first_name, delivery.date]),
  ).toEqual([
    [1, undefined, undefined],
    [2, 'Jane', undefined],
    [1, undefined, '2026-12-24'],
  ])
  expect(await cards.charge(order)).toMatchObject({ amount_captured: order.total })
})

test('one refused: the others are sold, and only they are charged', async ({ cards, till }) => {
  inTurn(till, SOLD, SOLD_OUT, SOLD)
  const order = await paid(cards)
  const [, refused] = order.sales
  expect(states(order)).toEqual(['partly-sold', 'sold,rejected,sold', 'captured'])
  expect(await cards.charge(order)).toMatchObject({ amount_captured: 6000 })
  expect(refused?.refusal).toEqual({ message: 'No.', errors: { 'cart.1.id': ['Sold out'] } })
  expect(publicOrder(order)).toMatchObject({
    status: 'partly-sold',
    charged: 6000,
    is_settled: true,
    refusal: null,
    deliveries: [
      { status: 'sold', reference: 'oWg9LWe6G', recipient: null },
      { status: 'rejected', is_posted: true, recipient: 'Jane', refusal: refused?.refusal },
      { status: 'sold', date: '2026-12-24' },
    ],
  })
})

test('sold was only what costs nothing: all of the money goes back', async ({
  cards,
  till,
  database,
}) => {
  inTurn(till, SOLD, SOLD_OUT)
  const order = await cards.order(gifts())
  await database.sql`update sales set total = 0 where id = ${order.id}`
  await cards.pay(order)
  expect(states(await cards.settle(order))).toEqual([
    'partly-sold',
    'sold,rejected,rejected',
    'released',
  ])
})

test('all refused: all of the money goes back, and every reason stands at its line', async ({
  cards,
  till,
}) => {
  till.answer = SOLD_OUT
  const order = await paid(cards)
  expect(states(order)).toEqual(['rejected', 'rejected,rejected,rejected', 'released'])
  expect(Object.keys(order.refusal?.errors ?? {})).toEqual(['cart.0.id', 'cart.1.id', 'cart.2.id'])
})

test('charged at once: what was not sold is given back, and the rest stays', async ({
  cards,
  till,
  database,
}) => {
  inTurn(till, SOLD_OUT, SOLD)
  const order = await paid(cards, 'bank')
  expect(states(order)).toEqual(['partly-sold', 'rejected,sold,sold', 'captured'])
  expect(await cards.charge(order)).toMatchObject({ amount_refunded: 5000 })

  await cards.stripe.settings({ refunds: 'pending' })
  inTurn(till, SOLD_OUT, SOLD)
  const slow = await paid(cards, 'bank')
  expect(states(slow)).toEqual(['partly-sold', 'rejected,sold,sold', 'refunding'])
  await cards.stripe.settleRefund(slow.payment.intent ?? '', 'clear')
  await database.sql`update orders set due_at = null`
  expect(states((await workOnOrder(slow.id)) ?? slow)).toEqual([
    'partly-sold',
    'rejected,sold,sold',
    'captured',
  ])
  expect(await now(slow)).toMatchObject({ payment: { capturedAmount: slow.total - 5000 } })
})

test('one in doubt: the others go on, and the money waits for a person', async ({
  cards,
  till,
}) => {
  inTurn(till, SOLD, cut, SOLD)
  const order = await paid(cards)
  expect(states(order)).toEqual(['unknown', 'sold,unknown,sold', 'held'])
  expect(order.attention).toContain(`${order.id}/2 (order_id ${order.sales[1]?.id})`)
  expect(till.sales()).toHaveLength(3)

  const id = String(order.id)
  expect(await runOrders(['resolve', `${id}/1`, '--not-sold'])).toMatchObject({ code: 1 })
  expect(await runOrders(['resolve', `${id}/4`, '--not-sold'])).toMatchObject({ code: 1 })
  expect(await runOrders(['retry', id])).toMatchObject({ code: 1 })
  expect(await runOrders(['resolve', `${id}/2`, '--not-sold'])).toMatchObject({ code: 0 })
  expect(states(await now(order))).toEqual(['partly-sold', 'sold,rejected,sold', 'captured'])
  expect(await cards.charge(order)).toMatchObject({ amount_captured: 6000 })
  expect(till.sales(), 'nothing is sent again').toHaveLength(3)
})

test('two in doubt are settled one by one, each by its name', async ({ cards, till }) => {
  inTurn(till, cut, SOLD, cut)
  const order = await paid(cards)
  const id = String(order.id)
  expect(await runOrders(['resolve', id, '--sold', 'A1'])).toEqual({
    code: 1,
    text: `Which of them? Name one: ${id}/1, ${id}/3.\n`,
  })
  await runOrders(['resolve', `${id}/1`, '--sold', 'A1'])
  const half = await now(order)
  expect(states(half)).toEqual(['unknown', 'sold,sold,unknown', 'held'])
  expect(half.attention).not.toContain(`${id}/1 `)
  await runOrders(['resolve', id, '--sold', 'A3'])
  expect(states(await now(order))).toEqual(['captured', 'sold,sold,sold', 'captured'])
  expect(publicOrder(await now(order)).reference).toBe('A1, oWg9LWe6G, A3')
})

test('two people settle two doubts at once: the order has its end all the same', async ({
  cards,
  till,
}) => {
  inTurn(till, cut, SOLD, cut)
  const order = await paid(cards)
  const [first, , third] = order.sales
  const found = await Promise.all([
    resolveOrder(order, { sold: 'A1' }, first),
    resolveOrder(order, { sold: 'A3' }, third),
  ])
  expect(
    found.filter((each) => each !== null),
    'the other is told to look again',
  ).toHaveLength(1)
  for (const sale of (await now(order)).sales)
    if (sale.status === 'unknown') await resolveOrder(await now(order), { sold: 'A' }, sale)
  await workOnOrder(order.id)
  expect(states(await now(order))).toEqual(['captured', 'sold,sold,sold', 'captured'])
})

test('before the hold lapses, what is certainly sold is captured, loudly; a doubt settled later is unpaid', async ({
  cards,
  till,
}) => {
  inTurn(till, SOLD, cut, SOLD)
  const order = await paid(cards)
  const sweep = () =>
    reconcile(async (id) => {
      await workOnOrder(id)
    })
  later(5 * DAY)
  await sweep()
  expect(states(await now(order)), 'there is time yet').toEqual([
    'unknown',
    'sold,unknown,sold',
    'held',
  ])
  later(1.1 * DAY)
  await sweep()
  const captured = await now(order)
  expect(states(captured)).toEqual(['unknown', 'sold,unknown,sold', 'captured'])
  expect(captured.attention).toContain(
    '£60 was taken for what is sold, and £23.99 is no longer held',
  )
  expect(await cards.charge(order)).toMatchObject({ amount_captured: 6000 })

  const told = await runOrders(['resolve', `${order.id}/2`, '--sold', 'A2'])
  expect(told.text).toContain('Nobody has paid £23.99 of this')
  expect(states(await now(order))).toEqual(['sold', 'sold,sold,sold', 'captured'])
  const { text } = await runOrders(['export', '--since', '2020-01-31', '--csv'])
  const rows = text.trimEnd().split('\r\n').slice(1)
  expect(rows.map((row) => row.split(',').slice(3, 5))).toEqual(
    order.sales.map(({ id }, at) => [`${order.id}/${at + 1}`, String(id)]),
  )
  expect(rows.map((row) => /GBP,([\d.]+),([\d.]+)/.exec(row)?.slice(1))).toEqual([
    ['50.00', '50.00'],
    ['23.99', '0.00'],
    ['10.00', '10.00'],
  ])
})

test('a process that died between two sales: the next goes on, and none is repeated', async ({
  cards,
  till,
}) => {
  const order = await cards.order(gifts())
  await cards.pay(order)
  await cards.stripe.settings({ webhooks: 'never' })
  const { awaitSessionOutcome } = await import('@/lib/orders/await-outcome')
  await awaitSessionOutcome(order.payment.session ?? '')
  await submitSale(await now(order))
  expect(states(await now(order))).toEqual(['authorised', 'sold,queued,queued', 'held'])
  await reconcile(async (id) => {
    await workOnOrder(id)
  })
  expect(states(await now(order))).toEqual(['captured', 'sold,sold,sold', 'captured'])
  expect(new Set(till.sales()).size).toBe(3)
  expect(till.sales()).toHaveLength(3)
})

test('one that died under the second: that is in doubt, and the third is sold', async ({
  cards,
  till,
}) => {
  const order = await cards.order(gifts())
  await cards.pay(order)
  const { awaitSessionOutcome } = await import('@/lib/orders/await-outcome')
  await awaitSessionOutcome(order.payment.session ?? '')
  await submitSale(await now(order))
  till.answer = () => {} // and nobody hears of it
  void submitSale(await now(order))
  await expect.poll(async () => (await now(order)).status).toBe('selling')
  till.answer = SOLD
  later(36_000)
  await workOnOrder(order.id)
  expect(states(await now(order))).toEqual(['unknown', 'sold,unknown,sold', 'held'])
})

test('what could not be sent for half an hour is not sold, what was sold stays sold', async ({
  cards,
  till,
}) => {
  inTurn(till, SOLD, BUSY)
  const order = await paid(cards)
  expect(states(order)).toEqual(['authorised', 'sold,queued,queued', 'held'])
  later(31 * 60_000)
  await workOnOrder(order.id)
  const ended = await now(order)
  expect(states(ended)).toEqual(['partly-sold', 'sold,dropped,dropped', 'captured'])
  expect(ended.sales[1]?.refusal?.message).toContain('couldn’t reach')
  expect(await cards.charge(order)).toMatchObject({ amount_captured: 5000 })
})

test('the merchant’s fault met by the second: it and the third wait, the first stays sold', async ({
  cards,
  till,
  database,
}) => {
  inTurn(till, SOLD, json(401, {}))
  const order = await paid(cards)
  expect(states(order)).toEqual(['authorised', 'sold,queued,queued', 'held'])
  await database.sql`delete from suspensions`
  await database.sql`update orders set due_at = null`
  till.answer = SOLD
  await workOnOrder(order.id)
  expect(states(await now(order))).toEqual(['captured', 'sold,sold,sold', 'captured'])
})

test('the address comes from the payment page, before anything is sold', async ({
  cards,
  till,
}) => {
  const { billing_address: _, ...customer } = CUSTOMER
  const order = await cards.order(checkout({ customer }))
  expect(order.details.customer).not.toHaveProperty('billing_address')
  await cards.pay(order)
  const sold = await cards.settle(order)
  expect(sold).toMatchObject({ status: 'captured' })
  const [sent] = till.sales().map((body) => JSON.parse(body))
  expect(sent.customer).toMatchObject({
    first_name: 'John',
    billing_address: { line1: '1A Test Street', city: 'Testbourne', county: 'Testbourne' },
  })
  expect(sent.customer.billing_address).toEqual(sold.details.customer.billing_address)
})

test('an order that the build before has authorised without an address gets it first', async ({
  cards,
  till,
  database,
}) => {
  const { billing_address: _, ...customer } = CUSTOMER
  const order = await cards.order(checkout({ customer }))
  await cards.pay(order)
  const { payment_intent } = await cards.charge(order)
  await database.sql`update orders set status = 'authorised', due_at = null`
  await database.sql`update payments set status = 'held', taken_at = now(), intent = ${payment_intent}`
  await workOnOrder(order.id)
  expect(await now(order)).toMatchObject({ status: 'captured' })
  expect(JSON.parse(till.sales()[0] ?? '').customer.billing_address.postcode).toBe('T35 7ER')
})

test('the same gifts under one key are one order, another split is a conflict', async ({
  cards,
  till,
}) => {
  const request = gifts()
  const order = await cards.order(request)
  expect(await place(request)).toMatchObject({ kind: 'order', order: { id: order.id } })
  const other = checkout({
    key: request.key,
    cart: [LINE, { ...LINE, value: 20 }, { ...LINE, value: 10 }],
    deliveries: [
      { lines: [0, 2], type_id: 1 },
      { lines: [1], type_id: 2, ...JANE },
    ],
  })
  expect(await place(other)).toMatchObject({ kind: 'conflict' })
  expect(till.sales()).toEqual([])
})

test('who is forgotten leaves nothing in any of the sales', async ({ cards, till, database }) => {
  inTurn(till, SOLD, json(422, { message: 'Jane?', errors: { 'delivery.first_name': ['Jane?'] } }))
  const order = await paid(cards)
  await runOrders(['forget', 'john@smart-gift.co.uk'])
  const rows = [
    await database.sql`select details from orders where id = ${order.id}`,
    await database.sql`select * from sales where order_id = ${order.id}`,
  ]
  expect(JSON.stringify(rows)).not.toMatch(/Jane|John|Test Street|T35/)
  expect((await runOrders(['show', String(order.id)])).text).toContain(`${order.id}/2`)
})
