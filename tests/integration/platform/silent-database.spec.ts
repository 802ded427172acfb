import { expect } from 'playwright/test'
import { POST } from '@/app/api/checkout/route'
import { GET as getDay } from '@/app/api/orders/[token]/calendar/route'
import { GET as getOrder } from '@/app/api/orders/[token]/route'
import { readCatalogue } from '@/lib/catalogue/catalogue'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { callsOf } from '@/lib/orders/provider-calls'
import { reconcile } from '@/lib/orders/reconciler'
import { ids } from '../support/catalogue'
import { CUSTOMER, checkout, LINE, place } from '../support/checkout'
import { test as base } from '../support/payment-gateway'
import { askReadiness } from '../support/readiness'
import { type Silence, silenceBefore } from '../support/silence'

const test = base.extend<object, { silence: Silence }>({
  silence: [
    async ({ database }, use) => {
      const silence = await silenceBefore(database.url)
      process.env.DATABASE_URL = silence.url
      await use(silence)
      await silence.close()
    },
    { scope: 'worker', auto: true },
  ],
})

test.use({ spec: 'silent-database' })
test.afterEach(({ silence }) => silence.goOn())

/** What is answered has to be there within five seconds, for whoever waits. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  const begun = performance.now()
  const answer = await asked
  expect(performance.now() - begun).toBeLessThan(5_000)
  return answer
}

const post = (key: string) =>
  POST(
    new Request('https://gifts.example.com/api/checkout', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, cart: [LINE], customer: CUSTOMER, delivery: { type_id: 1 } }),
    }),
  )

async function expectUnavailable(answer: Response, words: RegExp) {
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await answer.json()).toEqual({ message: expect.stringMatching(words), errors: {} })
}

test('a database that stops answering costs nobody more than seconds, and nothing once it goes on', async ({
  silence,
  till,
}) => {
  const placed = await place(checkout())
  if (placed.kind !== 'order') throw new Error('nothing was sold')
  const { token } = placed.order
  const params = Promise.resolve({ token })
  const day = Object.assign(new Request('https://gifts.example.com/'), {
    nextUrl: new URL('https://gifts.example.com/?for=giver'),
  })
  silence.stop()
  const key = 'a-key-of-its-own'
  await Promise.all([
    inTime(post(key)).then((answer) => expectUnavailable(answer, /You have not been charged/)),
    inTime(getOrder(day, { params })).then((answer) => expectUnavailable(answer, /look up/)),
    inTime(getDay(day as never, { params })).then((answer) => expectUnavailable(answer, /look up/)),
    inTime(askReadiness()).then((state) =>
      expect(state).toMatchObject({ isReady: false, database: false }),
    ),
    inTime(readCatalogue()).then((list) => expect(ids(list)).toEqual([37, 38])),
    inTime(reconcile(async () => {})),
  ])
  // Once more, while new connections are let in and left without a word.
  await expectUnavailable(await inTime(post(key)), /You have not been charged/)
  expect(till.sales()).toHaveLength(1)

  silence.goOn()
  await expect.poll(async () => (await post(key)).status).toBe(201)
  expect(await askReadiness()).toMatchObject({ isReady: true })
  expect(till.sales(), 'however often it was asked for').toHaveLength(2)
})

test('a sale that nobody has confirmed as written down is not sent, and can be sold once after that', async ({
  silence,
  till,
}) => {
  const request = checkout()
  silence.stopAfter('selling', 'commit')
  await expect(inTime(place(request))).rejects.toThrow(/no answer|CONNECTION/)
  expect(till.sales()).toEqual([])

  silence.goOn()
  const status = async () => (await findOrderByKey(request.key).catch(() => null))?.status
  await expect.poll(status, 'it was written down all the same, and is taken back').toBe('received')
  expect(await place(request)).toMatchObject({ kind: 'order', order: { status: 'sold' } })
  expect(till.sales()).toHaveLength(1)
  const order = await findOrderByKey(request.key)
  const calls = (await callsOf(order?.id ?? 0)).map(({ outcome }) => outcome)
  expect(calls).toEqual(['not-sold', 'sold'])
})

test('a sale whose outcome could not be written down is not sold again', async ({
  silence,
  till,
}) => {
  const request = checkout()
  const answer = till.answer
  till.answer = (...args) => {
    silence.stop()
    return answer(...args)
  }
  expect(await inTime(place(request))).toMatchObject({ order: { status: 'selling' } })
  till.answer = answer
  silence.goOn()
  await expect.poll(async () => (await place(request).catch(() => null))?.kind).toBe('order')
  await expect.poll(async () => (await findOrderByKey(request.key))?.status).toBe('sold')
  expect(till.sales()).toHaveLength(1)
})
