import { expect } from 'playwright/test'
import { database as openDatabase } from '@/lib/platform/database/database'
import { callSmartGift } from '@/lib/smart-gift/client'
import { postSale } from '@/lib/smart-gift/sale'
import {
  acquireSlot,
  backOff,
  type CallKind,
  type Slot,
} from '@/lib/smart-gift/upstream-rate-limiter'
import { inProcesses } from '../support/another-shop'
import { forgetEverywhere, timePasses } from '../support/catalogue'
import { later, standingClock } from '../support/clock'
import { EXAMPLE } from '../support/sale'
import { test } from '../support/test'
import { json } from '../support/upstream'

test.use({ spec: 'budget' })
standingClock()

const SALES = 56
const READS = 4
const MINUTE = 62_000

/** The headers of an answer after which no call is left for so many seconds. */
const spent = (seconds: number) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
})

const take = (kind: CallKind, times: number) =>
  Promise.all(Array.from({ length: times }, () => acquireSlot(kind)))
const granted = (taken: Slot[]) => taken.filter(({ kind }) => kind === 'free').length

test.beforeAll(({ settings: _ }) => {
  process.env.SMART_GIFT_RATE_LIMIT = '60'
})
test.beforeEach(async ({ database, upstream }) => {
  await openDatabase()
  await forgetEverywhere(database)
  upstream.answer = json(200, { data: [] })
  upstream.forget()
})

test('three processes that call 40 times each at once get 60 calls a minute together', async ({
  database: _,
}) => {
  const sales = await inProcesses<Slot>(3, 'sale', 40)
  expect(granted(sales)).toBe(SALES)
  expect(granted([...(await take('sale', 10)), ...(await take('read', 10))])).toBe(READS)
})

test('the catalogue never takes what sales need, and a rush of sales leaves it its own', async ({
  database: _,
}) => {
  expect(granted(await take('read', 60))).toBe(READS)
  expect(granted(await take('sale', 100))).toBe(SALES)
})

test('a call that finds no room is told when there is', async ({ database }) => {
  await take('sale', SALES)
  await timePasses(database, 20_000)
  const [refused] = await take('sale', 1)
  expect(refused).toEqual({ kind: 'taken', retryAfter: expect.any(Number) })
  const { retryAfter } = refused as { retryAfter: number }
  expect(retryAfter).toBeGreaterThan(30)
  expect(retryAfter).toBeLessThanOrEqual(42)
  await timePasses(database, retryAfter * 1000)
  expect(granted(await take('sale', 1))).toBe(1)
})

test('in no minute there are more than 60, however the calls are spread', async ({ database }) => {
  const at: number[] = []
  for (let second = 0; second < 240; second += 7) {
    const taken = [...(await take('sale', 9)), ...(await take('read', 1))]
    at.push(...Array.from({ length: granted(taken) }, () => second))
    await timePasses(database, 7_000)
  }
  for (const start of at) {
    expect(at.filter((time) => time >= start && time < start + 60).length).toBeLessThanOrEqual(60)
  }
  expect(at.length).toBeGreaterThan(3 * 60)
})

test('without room a sale is not sent, and may be sent when there is', async ({ upstream }) => {
  await take('sale', SALES)
  const { deliveries, ...sale } = EXAMPLE
  const delivery = deliveries[0] ?? { type_id: 1, name: 'By email', price: 0 }
  const result = await postSale({ order_id: 1, payment_method_id: 12, ...sale, delivery })
  expect(result).toMatchObject({ kind: 'not-sold', reason: 'budget' })
  expect(result.kind === 'not-sold' && result.retryAfter).toBeGreaterThan(0)
  expect(upstream.requests).toEqual([])
})

test('when Smart Gift says that its limit is reached, nobody calls until it begins anew', async ({
  upstream,
  database,
}) => {
  upstream.answer = json(200, { data: [] }, spent(30))
  const call = { method: 'GET', path: '/vouchers', deadline: 5_000 } as const
  expect(await callSmartGift(call)).toMatchObject({ kind: 'answered' })
  expect(await callSmartGift(call)).toMatchObject({ kind: 'not-sent', reason: 'budget' })
  expect(granted(await take('read', 1))).toBe(0)
  await timePasses(database, 31_000)
  expect(granted([...(await take('sale', 1)), ...(await take('read', 1))])).toBe(2)
})

test('a limit that Smart Gift says is reached for an hour is tried again after a minute', async ({
  database,
}) => {
  await take('sale', 1)
  await backOff(3600)
  expect(granted(await take('sale', 1))).toBe(0)
  await timePasses(database, MINUTE)
  expect(granted(await take('sale', 1))).toBe(1)
})

test('without a database nothing is sold, and each process reads four times a minute', async ({
  database,
}) => {
  await database.refuse()
  try {
    expect(granted(await take('sale', 1))).toBe(0)
    expect(granted(await take('read', 10))).toBe(READS)
    later(MINUTE)
    expect(granted(await take('read', 10))).toBe(READS)
  } finally {
    await database.allow()
  }
})
