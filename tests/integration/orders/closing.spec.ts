import { expect } from 'playwright/test'
import { POST } from '@/app/api/checkout/route'
import { awaitPaymentOutcome, awaitSessionOutcome } from '@/lib/orders/await-outcome'
import type { Order } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { reconcile } from '@/lib/orders/reconciler'
import { type CardTill, sessionOf, test } from '../support/card-gateway'
import { CUSTOMER, checkout, LINE, place } from '../support/checkout'
import { later, standingClock } from '../support/clock'
import { readLog } from '../support/log-lines'
import { now } from '../support/orders'
import { countsLeft } from '../support/stock'

test.use({ spec: 'closing', provider: 'stripe' })
standingClock()

const SECONDS = 1_000
const MINUTE = 60 * SECONDS

/** Stripe does not close the page of an order. */
const refuseToClose = ({ stripe }: CardTill, order: Order) =>
  stripe.faults({
    kind: 'status',
    status: 500,
    path: `/v1/checkout/sessions/${sessionOf(order)}/expire`,
  })

const other = (key: string) => checkout({ key, cart: [{ id: '37', value: 55 }] })

test('while the earlier payment cannot be closed, no other is begun, in whatever process, until it is closed', async ({
  cards,
}) => {
  const request = checkout()
  const order = await cards.order(request)
  await refuseToClose(cards, order)
  expect(await place(other(request.key))).toMatchObject({
    kind: 'closing',
    order: { id: order.id, payment: { closeRequestedAt: expect.any(Date) } },
  })
  later(5 * SECONDS)
  expect(await place(request), 'nor is the earlier one paid after all').toMatchObject({
    kind: 'closing',
  })
  later(5 * SECONDS)
  const answer = await POST(
    new Request('https://gifts.example.com/api/checkout', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key: request.key,
        cart: [{ ...LINE, value: 45 }],
        customer: CUSTOMER,
        delivery: { type_id: 1 },
      }),
    }),
  )
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  const said = await answer.json()
  expect(said).toMatchObject({ message: expect.stringContaining('earlier order'), errors: {} })
  expect(said.order).toEqual({
    token: order.token,
    status: 'received',
    reference: null,
    total: 5000,
  })

  // Nothing but what is written down is left of it: the sweep of any process goes on.
  await cards.stripe.faults()
  later(MINUTE)
  await reconcile(async (id) => {
    await workOnOrder(id)
  })
  expect(await now(order)).toMatchObject({ status: 'expired', payment: { status: 'void' } })
  expect(await cards.charge(order)).toMatchObject({ session_status: 'expired' })
  expect(await place(other(request.key))).toMatchObject({
    kind: 'conflict',
    order: { id: order.id },
  })
})

test('what is paid before it could be closed counts, and the other order is not begun', async ({
  cards,
  till,
}) => {
  const request = checkout()
  const order = await cards.order(request)
  await refuseToClose(cards, order)
  await place(other(request.key))
  await cards.stripe.faults()
  await cards.pay(order)
  later(5 * SECONDS)
  expect(await place(other(request.key))).toMatchObject({
    kind: 'conflict',
    order: { id: order.id, status: 'authorised' },
  })
  expect(await workOnOrder(order.id)).toMatchObject({ status: 'captured' })
  expect(till.sales()).toHaveLength(1)
})

test('300 who come back at once ask Stripe once, and not again within seconds', async ({
  cards,
}) => {
  const order = await cards.order()
  const lines = readLog()
  const reads = () => lines.filter(({ call }) => call === 'read session').length
  const come = () =>
    Promise.all(Array.from({ length: 300 }, () => awaitPaymentOutcome(order.token)))
  const came = await come()
  expect(came.filter((each) => each?.later === false)).toHaveLength(1)
  await come()
  expect(reads()).toBe(1)
  later(3 * SECONDS)
  await come()
  expect(reads()).toBe(2)
  later(3 * SECONDS)
  await cards.pay(order)
  await Promise.all(Array.from({ length: 50 }, () => awaitSessionOutcome(sessionOf(order))))
  expect(reads()).toBe(3)
  expect(await now(order)).toMatchObject({ status: 'authorised' })
})

test('an order that is paid long after it was written down does not sell the last one a second time', async ({
  cards,
  till,
  upstream,
  database,
}) => {
  await countsLeft(1, { upstream, till, database })
  const late = await cards.order()
  expect(await place(checkout()), 'it is kept for whoever is paying').toMatchObject({
    kind: 'refused',
  })
  await database.sql`update orders set created_at = created_at - interval '21 min' where id = ${late.id}`
  const order = await cards.order()
  await cards.pay(order)
  expect(await cards.settle(order)).toMatchObject({ status: 'captured' })
  await cards.pay(late)
  expect(await cards.settle(late)).toMatchObject({
    status: 'rejected',
    payment: { status: 'released' },
    refusal: { errors: { 'cart.0.id': [expect.stringContaining('sold out')] } },
  })
  expect(till.sales()).toHaveLength(1)
})
