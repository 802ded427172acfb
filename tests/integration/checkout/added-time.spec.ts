import { randomUUID } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'
import { expect } from 'playwright/test'
import { POST } from '@/app/api/checkout/route'
import { CUSTOMER, LINE } from '../support/checkout'
import { SOLD, test } from '../support/payment-gateway'

test.use({ spec: 'added-time' })

/** The first rounds warm the shop up; together fewer than one address may place in a minute. */
const ROUNDS = 5
const ORDERS = 20
/** Milliseconds. */
const UPSTREAM = 20
const MOST = 30

/** On a machine with more to do than it can, milliseconds are its own and not the shop's. */
const isBusy = () => (loadavg()[0] ?? 0) > 2 * availableParallelism()

test('the shop adds at most 30 ms, at the median, to what Smart Gift takes', async ({ till }) => {
  let waited = 0
  till.answer = (response) => {
    const asked = performance.now()
    setTimeout(() => {
      SOLD(response)
      waited = performance.now() - asked
    }, UPSTREAM)
  }
  async function added(email: string): Promise<number> {
    const checkout = {
      key: randomUUID(),
      cart: [LINE],
      customer: { ...CUSTOMER, email },
      delivery: { type_id: 1 },
    }
    const request = new Request('https://gifts.example.com/api/checkout', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(checkout),
    })
    const begun = performance.now()
    const answer = await POST(request)
    const took = performance.now() - begun - waited
    expect(await answer.json(), 'what was refused is no measure').toMatchObject({
      order: { status: 'sold' },
    })
    return took
  }
  // Whatever else the machine does only adds to it, so the best round is the nearest to the truth.
  const medians: number[] = []
  for (let round = 0; round < ROUNDS && !medians.some((each) => each <= MOST); round += 1) {
    const took: number[] = []
    for (let order = 0; order < ORDERS; order += 1) took.push(await added(`${round}@example.com`))
    medians.push(took.toSorted((a, b) => a - b)[ORDERS / 2] ?? 0)
  }
  console.log(`checkout adds ${Math.min(...medians).toFixed(1)} ms at the median`)
  test.skip(isBusy(), 'this machine is too busy to be measured on')
  expect(Math.min(...medians)).toBeLessThanOrEqual(MOST)
})
