import { expect } from 'playwright/test'
import { database as openDatabase } from '@/lib/database/connection'
import { secondsToWait } from '@/lib/limits/order-limits'
import { checkout, place } from './support/checkout'
import { test as base } from './support/till'

const test = base.extend<{ noneYet: undefined }>({
  noneYet: [
    async ({ database }, use) => {
      await openDatabase()
      await database.sql`delete from rate_limits`
      forgetLimits()
      await use(undefined)
    },
    { auto: true },
  ],
})
test.use({ spec: 'order-limits' })
test.beforeAll(({ settings: _ }) => {
  Object.assign(process.env, {
    CHECKOUT_LIMIT: '8',
    CHECKOUT_LIMIT_PER_CLIENT: '5',
    CHECKOUT_LIMIT_PER_EMAIL: '3',
  })
})

/** The process as if it had just started: another process, as far as limits go. */
const forgetLimits = () => Object.assign(globalThis, { orderLimits: undefined })

const from = (client: string, email: string) => secondsToWait({ client, email })
const isWait = (wait: number | null) => wait !== null && wait > 0 && wait <= 60

test('one client may place so many orders a minute, and then waits, in every process', async () => {
  for (let order = 0; order < 5; order += 1)
    expect(await from('192.0.2.1', `${order}@example.com`)).toBeNull()
  expect(isWait(await from('192.0.2.1', 'new@example.com'))).toBe(true)
  forgetLimits()
  expect(isWait(await from('192.0.2.1', 'newer@example.com'))).toBe(true)
  expect(await from('192.0.2.2', 'other@example.com')).toBeNull()
})

test('one email address is used for so many, whoever uses it and however it is written', async () => {
  for (const client of ['a', 'b', 'c']) expect(await from(client, 'jane@example.com')).toBeNull()
  expect(isWait(await from('d', 'Jane@Example.com'))).toBe(true)
})

test('the shop takes so many in all', async () => {
  for (let order = 0; order < 8; order += 1)
    expect(await from(`client ${order}`, `${order}@example.com`)).toBeNull()
  expect(isWait(await from('another', 'another@example.com'))).toBe(true)
})

test('who is past their own limit does not use up what all others share', async () => {
  for (let order = 0; order < 20; order += 1) await from('192.0.2.1', `${order}@example.com`)
  for (const client of ['a', 'b', 'c']) expect(await from(client, client)).toBeNull()
})

test('neither an address nor an email is written down', async ({ database }) => {
  await from('192.0.2.1', 'jane@example.com')
  const rows = await database.sql`select * from rate_limits`
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toMatch(/192\.0|jane/)
})

test('the same checkout, sent again and again, counts once and is one order', async ({ till }) => {
  const request = checkout()
  const placed = await Promise.all(Array.from({ length: 20 }, () => place(request)))
  for (let again = 0; again < 10; again += 1) placed.push(await place(request))
  expect(new Set(placed.map(({ kind }) => kind))).toEqual(new Set(['order']))
  expect(till.sales()).toHaveLength(1)
})

test('an order past the limit is told when to come back, and nothing is written or sent', async ({
  till,
  database,
}) => {
  for (let order = 0; order < 3; order += 1) await place(checkout())
  const placed = await place(checkout())
  expect(placed).toEqual({ kind: 'limited', retryAfter: expect.any(Number) })
  const [row] = await database.sql`select count(*)::int from orders`
  expect(row?.count).toBe(3)
  expect(till.sales()).toHaveLength(3)
})
