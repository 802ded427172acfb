import { expect } from 'playwright/test'
import { placingMessages } from '@/lib/messages/checkout-errors'
import { database as openDatabase } from '@/lib/platform/database/database'
import { secondsToWait } from '@/lib/platform/rate-limits/order-limits'
import { checkout, place } from '../support/checkout'
import { test as base } from '../support/payment-gateway'

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
    PAYMENT_LIMIT: '7',
    PAYMENT_LIMIT_PER_CLIENT: '2',
  })
})

/** The process as if it had just started: another process, as far as limits go. */
const forgetLimits = () => Object.assign(globalThis, { orderLimits: undefined })

const from = (client: string, email: string, pays = false) => secondsToWait({ client, email, pays })
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

test('one network is one client, and one mailbox one address, however they are written', async () => {
  for (const client of ['[2001:db8:1:2::1]:443', '2001:db8:1:2:a::', '2001:DB8:1:2::3'])
    expect(await from(client, client)).toBeNull()
  for (const client of ['2001:db8:1:2::4', '2001:db8:1:2::5'])
    expect(await from(client, client)).toBeNull()
  expect(isWait(await from('2001:db8:1:2::6', 'new@example.com'))).toBe(true)
  for (const email of ['jane@example.com', 'JANE+1@example.com', 'jane+x@example.com'])
    expect(await from(email, email)).toBeNull()
  expect(isWait(await from('192.0.2.9', 'jane+2@Example.com'))).toBe(true)
})

test('the shop takes so many in all', async () => {
  for (let order = 0; order < 8; order += 1)
    expect(await from(`192.0.2.${order}`, `${order}@example.com`)).toBeNull()
  expect(isWait(await from('192.0.2.100', 'another@example.com'))).toBe(true)
})

test('who is past their own limit does not use up what all others share', async () => {
  for (let order = 0; order < 20; order += 1) await from('192.0.2.1', `${order}@example.com`)
  for (const client of ['a', 'b', 'c']) expect(await from(client, client)).toBeNull()
})

const isHour = (wait: number | null) => wait !== null && wait > 60 && wait <= 3600

test('one client may begin so many payments an hour, and goes on ordering what is not paid here', async ({
  database,
}) => {
  const pay = (email: string) => from('192.0.2.1', email, true)
  for (const email of ['a@example.com', 'b@example.com']) expect(await pay(email)).toBeNull()
  expect(isHour(await pay('c@example.com'))).toBe(true)
  forgetLimits()
  await database.sql`delete from rate_limits where key like 'client:%'` // a minute later
  expect(isHour(await pay('d@example.com')), 'in every process').toBe(true)
  expect(await from('192.0.2.1', 'e@example.com')).toBeNull()
  expect(await from('192.0.2.2', 'a@example.com', true)).toBeNull()
})

test('one email address begins twice as many payments an hour as it may order a minute, unless set', async ({
  database,
}) => {
  for (let order = 0; order < 6; order += 1) {
    await database.sql`delete from rate_limits where key like 'email:%' or key like 'all:%'`
    forgetLimits()
    expect(await from(`192.0.2.${order}`, 'jane@example.com', true)).toBeNull()
  }
  await database.sql`delete from rate_limits where key like 'email:%'`
  forgetLimits()
  expect(isHour(await from('192.0.2.100', 'jane@example.com', true))).toBe(true)
})

test('the shop begins so many payments an hour in all, whoever pays, and goes on taking what is not paid here', async ({
  database,
}) => {
  const pay = (payer: string) => from(payer, payer, true)
  for (let payer = 0; payer < 7; payer += 1) expect(await pay(`192.0.2.${payer}`)).toBeNull()
  await database.sql`delete from rate_limits where key like 'all:%'` // a minute later
  forgetLimits()
  expect(isHour(await pay('192.0.2.100')), 'in every process').toBe(true)
  expect(await from('192.0.2.101', 'other@example.com')).toBeNull()
})

test('who waits for an hour is told so, and that nothing was charged', () => {
  expect(placingMessages.tooMany(59)).toContain('in a minute')
  expect(placingMessages.tooMany(1_801)).toMatch(/not been charged.*in 31 minutes/)
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
