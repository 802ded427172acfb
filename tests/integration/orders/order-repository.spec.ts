import { randomUUID } from 'node:crypto'
import { expect } from 'playwright/test'
import { canTransition, ORDER_STEPS, type OrderStatus } from '@/lib/domain/order/state-machine'
import * as ledger from '@/lib/orders/order-repository'
import { callsOf, startOf } from '@/lib/orders/provider-calls'
import { transitionOrder } from '@/lib/orders/transition-order'
import { database as openDatabase } from '@/lib/platform/database/database'
import { orderInAnotherShop } from '../support/another-shop'
import { checkout } from '../support/checkout'
import { closeDatabase, createDatabase, noOrders } from '../support/database'
import { newOrder, now, orderIn, statesOf, step, withSale } from '../support/orders'
import { BY_CARD, ELSEWHERE, EXAMPLE } from '../support/sale'
import { test } from '../support/test'

test.use({ spec: 'ledger' })

const fifty = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, work))

test.beforeEach(async ({ database }) => {
  await openDatabase()
  await noOrders(database)
})

test('of two pages to pay at, the first that is written down stands', async () => {
  const order = await newOrder(BY_CARD)
  const page = (session: string) => ({
    payment: { session, url: `https://pay.example/${session}` },
  })
  expect(await transitionOrder(order, page('first'))).toMatchObject({
    payment: { session: 'first' },
  })
  expect(await transitionOrder(order, page('second')), 'paid where nobody looks').toBeNull()
  expect(await now(order)).toMatchObject({ payment: page('first').payment })
})

test('who saw no page to pay at cannot end an order that has one by now', async () => {
  const order = await newOrder(BY_CARD)
  await transitionOrder(order, {
    payment: { session: 'opened', url: 'https://pay.example/opened' },
  })
  const over = { order: { status: 'expired' }, payment: { status: 'void' } } as const
  expect(await transitionOrder(order, over)).toBeNull()
  expect(await now(order)).toMatchObject({ status: 'received', payment: { status: 'open' } })
})

test('an order is written down whole before anything is sent', async () => {
  const request = checkout()
  const order = await ledger.recordOrder(request, EXAMPLE, ELSEWHERE)
  expect(order).toMatchObject({
    key: request.key,
    digest: ledger.digestOf(request),
    status: 'received',
    details: EXAMPLE,
    total: 5000 + 21500 + 399,
    refusal: null,
    settledAt: null,
    payment: { provider: 'external', paymentMethodId: 12, status: 'none', amount: 26_899 },
    sales: [
      {
        id: order.id,
        status: 'waiting',
        lines: [0, 1],
        total: 26_899,
        reference: null,
        sentAt: null,
      },
    ],
  })
  expect(await ledger.findOrderById(order.id)).toEqual(order)
  expect(await ledger.findOrderByKey(request.key)).toEqual(order)
  expect(await ledger.findOrderByToken(order.token)).toEqual(order)
})

test('what a shopper wrote is kept as it was written', async () => {
  const message = '"Für dich" \\ 🎁\n’; drop table orders; --'
  const details = { ...EXAMPLE, cart: [{ id: 37, title: 'Gift', value: 5000, message }] }
  const { id } = await ledger.recordOrder(checkout(), details, ELSEWHERE)
  expect((await ledger.findOrderById(id))?.details).toEqual(details)
})

test('no order is found by a number, key or link that nobody has', async () => {
  const { token } = await newOrder()
  expect(await ledger.findOrderById(1)).toBeNull()
  expect(await ledger.findOrderByKey(randomUUID())).toBeNull()
  expect(await ledger.findOrderByToken(token.toUpperCase())).toBeNull()
  expect(await ledger.findOrderByToken('')).toBeNull()
})

test('what cannot be a link is not looked for', async ({ database }) => {
  await closeDatabase()
  await database.refuse()
  try {
    for (const token of ['', '\u0000', 'x'.repeat(33), `${'x'.repeat(31)}%`, 'ü'.repeat(32)])
      expect(await ledger.findOrderByToken(token)).toBeNull()
  } finally {
    await database.allow()
  }
})

test('a link is looked up by its digest, which no guess comes near to', async ({ database }) => {
  const { token } = await newOrder()
  const plan = await database.sql.begin(async (sql) => {
    await sql`set local enable_seqscan = off`
    return sql`explain select 1 from orders where sha256(token::bytea) = sha256('x')`
  })
  expect(JSON.stringify(plan)).toContain('orders_token_digest')
  expect(await ledger.findOrderByToken(token)).toMatchObject({ token })
  const nearly = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  expect(await ledger.findOrderByToken(nearly)).toBeNull()
})

test("an order's link cannot be guessed", async () => {
  const orders = await fifty(newOrder)
  expect(new Set(orders.map(({ token }) => token)).size).toBe(50)
  for (const { token } of orders) expect(token).toMatch(/^[\w-]{32}$/)
})

test('one checkout that arrives 50 times at once is one order', async ({ database }) => {
  const request = checkout()
  const orders = await fifty(() => ledger.recordOrder(request, EXAMPLE, ELSEWHERE))
  expect(new Set(orders.map(({ id, token }) => `${id} ${token}`)).size).toBe(1)
  const [row] = await database.sql`select count(*)::int from orders`
  expect(row?.count).toBe(1)
})

test('a key that is taken gives the order that has it, unchanged', async () => {
  const first = checkout()
  const order = await ledger.recordOrder(first, EXAMPLE, ELSEWHERE)
  const other = checkout({ key: first.key, delivery: { type_id: 1, date: '2026-12-24' } })
  expect(await ledger.recordOrder(other, { ...EXAMPLE, cart: [] }, ELSEWHERE)).toEqual(order)
})

test('whatever is changed in a checkout shows in its digest', () => {
  const key = randomUUID()
  const line = { id: '37', value: 50 }
  const digests = [
    checkout({ key, cart: [line] }),
    checkout({ key, cart: [line, line] }),
    checkout({ key, cart: [{ ...line, value: 55 }] }),
    checkout({ key, cart: [{ ...line, message: 'Thank You!' }] }),
    checkout({ key, cart: [line], delivery: { type_id: 1, date: '2026-12-24' } }),
  ].map(ledger.digestOf)
  expect(new Set(digests).size).toBe(digests.length)
  expect(ledger.digestOf(checkout({ key, cart: [line] }))).toBe(digests[0])
})

test('an order to be paid by card has a payment that is open, and a free one nothing to pay', async () => {
  const { payment } = await newOrder(BY_CARD)
  expect(payment).toMatchObject({ provider: 'stripe', status: 'open', amount: 26_899 })
  const deliveries = [{ lines: [0], type_id: 1, name: 'By email', price: 0 }]
  const free = { ...EXAMPLE, cart: [{ id: 1, title: 'A taste', value: 0 }], deliveries }
  const order = await ledger.recordOrder(checkout(), free, BY_CARD)
  expect(order.payment).toMatchObject({ provider: 'stripe', status: 'none', amount: 0 })
})

test('where its shopper came from is kept with an order and makes it no other', async () => {
  const at = '2026-06-01T09:00:00Z'
  const first = { utm_source: 'letter', code: 'JUNE', at }
  const request = checkout({ campaign: { first, last: { utm_source: 'x'.repeat(201), at } } })
  const { campaign } = await ledger.recordOrder(request, EXAMPLE, ELSEWHERE)
  expect(campaign).toEqual({ first })
  expect(ledger.digestOf(request)).toBe(ledger.digestOf({ ...request, campaign: undefined }))
})

test('of 50 who want to sell an order at once, one may, and one call is written down', async () => {
  const order = await newOrder()
  const moved = await fifty(() =>
    transitionOrder(order, {
      ...withSale(order, { status: 'selling' }, { status: 'selling', sentAt: new Date() }),
      attempt: startOf(order.id, 'sale'),
    }),
  )
  const winners = moved.filter((each) => each !== null)
  expect(winners).toHaveLength(1)
  expect(await now(order)).toEqual(winners[0])
  expect(await callsOf(order.id)).toHaveLength(1)
})

test('who saw an order, its sale or its payment as they no longer are moves none of them', async () => {
  const seen = await orderIn('selling')
  const settled = { status: 'sold', reference: 'oWg9LWe6G' } as const
  await transitionOrder(seen, withSale(seen, { status: 'sold' }, settled))
  expect(await step(seen, 'unknown')).toBeNull()

  const sold = await now(seen)
  await transitionOrder(sold, { payment: { status: 'released' } })
  const captured = { order: { status: 'captured' }, payment: { status: 'captured' } } as const
  expect(await transitionOrder(sold, captured)).toBeNull()
  expect(statesOf(await now(seen))).toEqual(['sold', 'sold', 'released'])
})

const STATES = Object.keys(ORDER_STEPS) as OrderStatus[]

for (const from of STATES) {
  test(`from ${from} an order takes every step of the table and no other`, async () => {
    for (const to of STATES) {
      const order = await orderIn(from)
      if (canTransition(ORDER_STEPS, from, to)) {
        expect(await step(order, to), to).toMatchObject({ id: order.id, status: to })
      } else {
        await expect(step(order, to), to).rejects.toThrow(`never goes from ${from} to ${to}`)
        expect(await now(order), to).toEqual(order)
      }
    }
  })
}

test('a sale and a payment keep to their tables, too', async () => {
  const order = await orderIn('selling')
  const payment = { payment: { status: 'open' } } as const
  await expect(transitionOrder(order, payment)).rejects.toThrow(
    'a payment never goes from held to open',
  )
  const dropped = withSale(order, {}, { status: 'dropped' })
  await expect(transitionOrder(order, dropped)).rejects.toThrow(
    'a sale never goes from selling to dropped',
  )
})

test('a database that was away is there again at the next call', async ({ database }) => {
  await closeDatabase()
  await database.refuse()
  try {
    await expect(newOrder()).rejects.toThrow()
  } finally {
    await database.allow()
  }
  expect(await newOrder()).toMatchObject({ status: 'received' })
})

test('two shops that start at once on a new database both find it made', async () => {
  const { url, drop } = await createDatabase()
  try {
    const ids = await Promise.all([orderInAnotherShop(url), orderInAnotherShop(url)])
    expect(ids.sort()).toEqual([1000, 1001])
  } finally {
    await drop()
  }
})

test('order numbers begin where the merchant says, and never go back', async () => {
  const { url, drop } = await createDatabase()
  try {
    expect(await orderInAnotherShop(url, '70000')).toBe(70000)
    expect(await orderInAnotherShop(url, '70000')).toBe(70001)
    expect(await orderInAnotherShop(url, '1000')).toBe(70002)
    expect(await orderInAnotherShop(url, '80000')).toBe(80000)
  } finally {
    await drop()
  }
})
