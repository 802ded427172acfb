import { randomUUID } from 'node:crypto'
import { expect } from 'playwright/test'
import { database as openDatabase } from '@/lib/database/connection'
import * as ledger from '@/lib/orders/ledger'
import type { OrderStatus } from '@/lib/orders/states'
import { orderInAnotherShop } from './support/another-shop'
import { checkout } from './support/checkout'
import { closeDatabase, createDatabase } from './support/database'
import { EXAMPLE } from './support/sale'
import { test } from './support/test'

test.use({ spec: 'ledger' })

const fifty = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, work))
const newOrder = () => ledger.recordOrder(checkout(), EXAMPLE)

/** An order that somehow came into a state. */
async function orderIn(status: OrderStatus): Promise<ledger.Order> {
  const received = await newOrder()
  if (status === 'received') return received
  const selling = await ledger.moveOrder(received, 'selling', { sentAt: new Date() })
  const order =
    status === 'selling' ? selling : selling && (await ledger.moveOrder(selling, status))
  if (!order) throw new Error(`no order could be brought to ${status}`)
  return order
}

test.beforeEach(async ({ database }) => {
  await openDatabase()
  await database.sql`delete from orders`
})

test('an order is written down whole before anything is sent', async () => {
  const request = checkout()
  const order = await ledger.recordOrder(request, EXAMPLE)
  expect(order).toMatchObject({
    key: request.key,
    digest: ledger.digestOf(request),
    status: 'received',
    details: EXAMPLE,
    total: 5000 + 21500 + 399,
    reference: null,
    refusal: null,
    sentAt: null,
    settledAt: null,
  })
  expect(await ledger.findOrderById(order.id)).toEqual(order)
  expect(await ledger.findOrderByKey(request.key)).toEqual(order)
  expect(await ledger.findOrderByToken(order.token)).toEqual(order)
})

test('what a shopper wrote is kept as it was written', async () => {
  const message = '"Für dich" \\ 🎁\n’; drop table orders; --'
  const details = { ...EXAMPLE, cart: [{ id: 37, title: 'Gift', value: 5000, message }] }
  const { id } = await ledger.recordOrder(checkout(), details)
  expect((await ledger.findOrderById(id))?.details).toEqual(details)
})

test('no order is found by a number, key or link that nobody has', async () => {
  const { token } = await newOrder()
  expect(await ledger.findOrderById(1)).toBeNull()
  expect(await ledger.findOrderByKey(randomUUID())).toBeNull()
  expect(await ledger.findOrderByToken(token.toUpperCase())).toBeNull()
  expect(await ledger.findOrderByToken('')).toBeNull()
})

test("an order's link cannot be guessed", async () => {
  const orders = await fifty(newOrder)
  expect(new Set(orders.map(({ token }) => token)).size).toBe(50)
  for (const { token } of orders) expect(token).toMatch(/^[\w-]{32}$/)
})

test('one checkout that arrives 50 times at once is one order', async ({ database }) => {
  const request = checkout()
  const orders = await fifty(() => ledger.recordOrder(request, EXAMPLE))
  expect(new Set(orders.map(({ id, token }) => `${id} ${token}`)).size).toBe(1)
  const [row] = await database.sql`select count(*)::int from orders`
  expect(row?.count).toBe(1)
})

test('a key that is taken gives the order that has it, unchanged', async () => {
  const first = checkout()
  const order = await ledger.recordOrder(first, EXAMPLE)
  const other = checkout({ key: first.key, delivery: { type_id: 1, date: '2026-12-24' } })
  expect(await ledger.recordOrder(other, { ...EXAMPLE, cart: [] })).toEqual(order)
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

test('of 50 who want to sell an order at once, one may', async () => {
  const order = await newOrder()
  const moved = await fifty(() => ledger.moveOrder(order, 'selling', { sentAt: new Date() }))
  const winners = moved.filter((each) => each !== null)
  expect(winners).toHaveLength(1)
  expect(await ledger.findOrderById(order.id)).toEqual(winners[0])
})

test('who saw an order as it no longer is does not move it', async () => {
  const seen = await orderIn('selling')
  await ledger.moveOrder(seen, 'sold', { reference: 'oWg9LWe6G' })
  expect(await ledger.moveOrder(seen, 'unknown')).toBeNull()
  expect(await ledger.findOrderById(seen.id)).toMatchObject({
    status: 'sold',
    reference: 'oWg9LWe6G',
  })
})

const STATES: OrderStatus[] = ['received', 'selling', 'sold', 'rejected', 'unknown']
const STEPS = [
  'received → selling',
  'selling → sold',
  'selling → rejected',
  'selling → unknown',
  'selling → received',
]

for (const from of STATES) {
  for (const to of STATES) {
    if (STEPS.includes(`${from} → ${to}`)) {
      test(`an order may go from ${from} to ${to}`, async () => {
        const order = await orderIn(from)
        expect(await ledger.moveOrder(order, to)).toMatchObject({ id: order.id, status: to })
      })
    } else {
      test(`an order never goes from ${from} to ${to}`, async () => {
        const order = await orderIn(from)
        await expect(ledger.moveOrder(order, to)).rejects.toThrow('never goes')
        expect(await ledger.findOrderById(order.id)).toEqual(order)
      })
    }
  }
}

test('only a sale that is under way for too long is given up', async () => {
  const moment = new Date('2026-06-01T12:00:00Z')
  const sentAt = (milliseconds: number) => new Date(moment.getTime() + milliseconds)
  const sell = async (at: Date) => ledger.moveOrder(await newOrder(), 'selling', { sentAt: at })
  const [old, young, last] = [await sell(sentAt(-1)), await sell(sentAt(1)), await sell(moment)]
  const others = [await newOrder(), await orderIn('sold'), await orderIn('rejected')]
  const sold = await sell(sentAt(-60_000))
  if (!old || !young || !last || !sold) throw new Error('nothing is under way')
  await ledger.moveOrder(sold, 'sold', { reference: 'oWg9LWe6G' })

  expect(await ledger.giveUpSalesSentBefore(moment)).toEqual([old.id])
  const given = await ledger.findOrderById(old.id)
  expect(given).toMatchObject({ status: 'unknown', settledAt: expect.any(Date) })
  for (const order of [young, last, ...others]) {
    expect(await ledger.findOrderById(order.id)).toEqual(order)
  }
  expect(await ledger.findOrderById(sold.id)).toMatchObject({ status: 'sold' })
  expect(await ledger.giveUpSalesSentBefore(moment)).toEqual([])
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
