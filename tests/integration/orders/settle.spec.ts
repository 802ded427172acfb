import { expect } from 'playwright/test'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { documented, forgetEverywhere } from '../support/catalogue'
import { checkout, place } from '../support/checkout'
import { SOLD, test } from '../support/payment-gateway'
import { json } from '../support/upstream'

test.use({ spec: 'settle' })

test('an order is sold, and Smart Gift gives its number', async ({ till }) => {
  const request = checkout()
  const placed = await place(request)
  const row = await findOrderByKey(request.key)
  expect(placed).toEqual({ kind: 'order', order: row })
  expect(row).toMatchObject({
    status: 'sold',
    total: 5000,
    settledAt: expect.any(Date),
    sales: [{ status: 'sold', reference: 'oWg9LWe6G', sentAt: expect.any(Date) }],
  })
  expect(till.sales()).toHaveLength(1)
  expect(JSON.parse(till.sales()[0] ?? '')).toMatchObject({
    order_id: row?.id,
    payment_method_id: 12,
  })
})

test('one checkout that arrives 50 times at once is sold once', async ({ till, database }) => {
  const request = checkout()
  const placed = await Promise.all(Array.from({ length: 50 }, () => place(request)))
  expect(till.sales()).toHaveLength(1)
  const order = await findOrderByKey(request.key)
  for (const each of placed) expect(each).toEqual({ kind: 'order', order })
  expect(order).toMatchObject({ status: 'sold', sales: [{ reference: 'oWg9LWe6G' }] })
  const [row] = await database.sql`select count(*)::int from orders`
  expect(row?.count).toBe(1)
})

test('two checkouts are two orders, however alike', async ({ till }) => {
  await place(checkout())
  await place(checkout())
  const ids = till.sales().map((body) => JSON.parse(body).order_id)
  expect(new Set(ids).size).toBe(2)
})

test('the order stands in the database, on its way, before Smart Gift hears of it', async ({
  till,
  database,
}) => {
  const seen: unknown[] = []
  till.answer = async (response, request) => {
    const { order_id } = JSON.parse(request.body)
    seen.push(...(await database.sql`select status, sent_at from sales where id = ${order_id}`))
    SOLD(response)
  }
  await place(checkout())
  expect(seen).toEqual([{ status: 'selling', sent_at: expect.any(Date) }])
})

test('a key cannot be used for something else', async ({ till }) => {
  const first = checkout()
  await place(first)
  const other = checkout({ key: first.key, delivery: { type_id: 1, date: '2026-12-24' } })
  const order = await findOrderByKey(first.key)
  expect(await place(other)).toEqual({ kind: 'conflict', order })
  expect(till.sales()).toHaveLength(1)
})

test('of two orders with one key at once, one is sold and the other is a conflict', async ({
  till,
}) => {
  const first = checkout()
  const other = checkout({ key: first.key, delivery: { type_id: 1, date: '2026-12-24' } })
  const placed = await Promise.all([place(first), place(other)])
  expect(placed.map(({ kind }) => kind).sort()).toEqual(['conflict', 'order'])
  expect(till.sales()).toHaveLength(1)
})

test('two tabs with one key and two orders within milliseconds: one is sold, and the other is told which', async ({
  till,
}) => {
  for (let tries = 1; tries <= 10; tries += 1) {
    const first = checkout()
    const other = checkout({ key: first.key, delivery: { type_id: 1, date: '2026-12-24' } })
    const placed = await Promise.all([place(first), place(other)])
    const order = await findOrderByKey(first.key)
    expect(placed).toContainEqual({ kind: 'order', order })
    expect(placed, 'not that it came to nothing: then its tab would order anew').toContainEqual({
      kind: 'conflict',
      order: expect.objectContaining({ id: order?.id, status: 'sold' }),
    })
    expect(till.sales()).toHaveLength(tries)
  }
})

test('what could not be sold under a key never is, once another order came under it', async ({
  till,
}) => {
  const first = checkout()
  till.answer = json(429, {}, { 'retry-after': '1' })
  expect(await place(first)).toMatchObject({ kind: 'unavailable' })
  till.answer = SOLD
  const other = checkout({ key: first.key, delivery: { type_id: 1, date: '2026-12-24' } })
  expect(await place(other)).toMatchObject({ kind: 'conflict', order: { status: 'expired' } })
  expect(await place(first)).toMatchObject({ kind: 'conflict', order: { status: 'expired' } })
  expect(till.sales()).toHaveLength(1)
})

test('a price that changed since does not change an order that was placed', async ({
  till,
  upstream,
  database,
}) => {
  const request = checkout({ cart: [{ id: '38', value: 215, persons: 2 }] })
  const placed = await place(request)
  expect(placed).toMatchObject({ kind: 'order', order: { total: 43000 } })
  upstream.answer = json(200, { data: [{ ...documented().data[1], value: '300.00' }] })
  await forgetEverywhere(database)
  expect(await place(request)).toEqual(placed)
  expect(await place({ ...request, key: checkout().key })).toMatchObject({
    kind: 'refused',
    refusal: { errors: { 'cart.0.value': ['The price is now £300'] } },
  })
  expect(till.sales()).toHaveLength(1)
})

test('what is not sold is refused on its own line, and no order is written down', async ({
  till,
}) => {
  const request = checkout({
    cart: [
      { id: '37', value: 50 },
      { id: '999', value: 50 },
    ],
  })
  expect(await place(request)).toMatchObject({
    kind: 'refused',
    refusal: { errors: { 'cart.1.id': ['This voucher is no longer sold'] } },
  })
  expect(await findOrderByKey(request.key)).toBeNull()
  expect(till.sales()).toEqual([])
})
