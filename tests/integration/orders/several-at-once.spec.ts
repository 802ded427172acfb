import { expect } from 'playwright/test'
import { runOrders } from '@/lib/orders/cli/run'
import { stopQueue } from '@/lib/orders/job-queue'
import { findOrderByKey, type Order } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { checkout, LINE, place } from '../support/checkout'
import { now } from '../support/orders'
import { SOLD, type Till, test } from '../support/payment-gateway'
import { type Answer, json } from '../support/upstream'

test.use({ spec: 'several-at-once' })
test.afterAll(stopQueue)

/** Two gifts that go each its own way, of £50 and £20; nothing is paid here. */
const gifts = () =>
  checkout({
    cart: [LINE, { ...LINE, value: 20 }],
    deliveries: [
      { lines: [0], type_id: 1 },
      { lines: [1], type_id: 1, date: '2026-12-24' },
    ],
  })

function inTurn(till: Till, first: Answer, second: Answer) {
  let sent = 0
  till.answer = (response, request) => {
    sent += 1
    return (sent === 1 ? first : second)(response, request)
  }
}

const states = ({ status, sales }: Order) => [status, sales.map((sale) => sale.status).join()]

test('where nothing is paid here, both are sold before the answer', async ({ till }) => {
  const placed = await place(gifts())
  expect(placed).toMatchObject({ kind: 'order', order: { status: 'sold' } })
  expect(till.sales()).toHaveLength(2)
})

test('one refused: the order stands for the other, and the report counts that alone', async ({
  till,
}) => {
  inTurn(till, SOLD, json(422, { message: 'No.', errors: { 'cart.0.id': ['Sold out'] } }))
  const request = gifts()
  expect(await place(request)).toMatchObject({
    kind: 'order',
    order: { status: 'partly-sold', refusal: null },
  })
  expect(await place(request), 'the same again').toMatchObject({ kind: 'order' })
  expect(till.sales()).toHaveLength(2)
  const { text } = await runOrders(['report', '--since', '2020-01-31'])
  expect(text).toMatch(/all +1 +£50$/m)
})

test('both refused: in words, each reason at its own line', async ({ till }) => {
  till.answer = json(422, { message: 'No.', errors: { 'cart.0.id': ['Sold out'] } })
  expect(await place(gifts())).toEqual({
    kind: 'refused',
    refusal: { message: 'No.', errors: { 'cart.0.id': ['Sold out'], 'cart.1.id': ['Sold out'] } },
  })
})

test('the second cannot be sent just now: the order goes on by itself, and nobody has to press again', async ({
  till,
  database,
}) => {
  inTurn(till, SOLD, json(429, {}))
  const request = gifts()
  expect(await place(request)).toMatchObject({ kind: 'order', order: { status: 'authorised' } })
  const order = await findOrderByKey(request.key)
  if (!order) throw new Error('nothing was written down')
  expect(states(order)).toEqual(['authorised', 'sold,queued'])
  till.answer = SOLD
  await database.sql`update orders set due_at = null where id = ${order.id}`
  await workOnOrder(order.id)
  expect(states(await now(order))).toEqual(['sold', 'sold,sold'])
  expect(till.sales(), 'the first once, the second again').toHaveLength(3)
})

test('the first cannot be sent: nothing was ordered, and the same again may go', async ({
  till,
}) => {
  till.answer = json(429, {})
  const request = gifts()
  expect(await place(request)).toMatchObject({ kind: 'unavailable' })
  till.answer = SOLD
  expect(await place(request)).toMatchObject({ kind: 'order', order: { status: 'sold' } })
})
