import fc from 'fast-check'
import { expect } from 'playwright/test'
import { POST } from '@/app/api/checkout/route'
import { hostileBody, MARK } from './support/hostile'
import { test } from './support/till'

test.use({ spec: 'fuzz' })

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
    return DOCUMENTED.includes(answer.status) && !said.includes(MARK) && isProblem(JSON.parse(said))
  }
  const all = fc.asyncProperty(hostileBody, post)
  await fc.assert(all, { numRuns: BODIES, seed: SEED })
  console.log(`${BODIES} bodies: ${JSON.stringify(Object.fromEntries(statuses))}`)
  expect(statuses.get(422)).toBeGreaterThan(BODIES / 3)
  expect(await database.sql`select id from orders`).toHaveLength(0)
  expect(till.sales()).toEqual([])
})

/** `{ message, errors: { path: [words] } }`, and nothing else. */
function isProblem(said: { message: unknown; errors: Record<string, unknown> }): boolean {
  const hasWords = Object.values(said.errors).every(
    (words) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
  )
  return Object.keys(said).sort().join() === 'errors,message' && hasWords
}
