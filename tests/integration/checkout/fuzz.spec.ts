import fc from 'fast-check'
import { expect } from 'playwright/test'
import { POST } from '@/app/api/checkout/route'
import { CUSTOMER, LINE } from '../support/checkout'
import { hostileBody, isProblem, MARK } from '../support/hostile'
import { test } from '../support/payment-gateway'

test.use({ spec: 'fuzz' })

/** A checkout that would be placed as it is. */
const GOOD = {
  key: 'a-key-of-its-own',
  cart: [LINE],
  customer: CUSTOMER,
  delivery: { type_id: 1 },
  campaign: { last: { utm_source: 'letter', at: '2026-06-01T12:00:00Z' } },
}

const BODIES = 20_000
const SEED = 20_261_124
/** 503: a body that is a good order after all, in a shop that has no way to be paid. */
const DOCUMENTED = [400, 413, 422, 503]
const HEADERS = { 'content-type': 'application/json' }

test.beforeAll(({ settings: _ }) => {
  process.env.PAYMENT_PROVIDER = ''
})

test('whatever is posted as an order is answered in words, and orders nothing', async ({
  till,
  database,
}) => {
  test.setTimeout(180_000)
  const statuses = new Map<number, number>()
  const post = async (body: Buffer) => {
    const init = { method: 'POST', headers: HEADERS, body: new Uint8Array(body) }
    const answer = await POST(new Request('http://shop.example/api/checkout', init))
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const said = await answer.text()
    return DOCUMENTED.includes(answer.status) && !said.includes(MARK) && isProblem(said)
  }
  const all = fc.asyncProperty(hostileBody(GOOD), post)
  await fc.assert(all, { numRuns: BODIES, seed: SEED })
  console.log(`${BODIES} bodies: ${JSON.stringify(Object.fromEntries(statuses))}`)
  expect(statuses.get(422)).toBeGreaterThan(BODIES / 3)
  expect(await database.sql`select id from orders`).toHaveLength(0)
  expect(till.sales()).toEqual([])
})
