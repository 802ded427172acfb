import fc from 'fast-check'
import { expect } from 'playwright/test'
import Stripe from 'stripe'
import { handleWebhook } from '@/lib/orders/handle-webhook'
import { hostileBody, isProblem, MARK } from '../support/hostile'
import { test } from '../support/payment-gateway'
import { STRIPE_WEBHOOK } from '../support/stripe'

test.use({ spec: 'fuzz-webhook', provider: 'stripe' })

/** An event that would be believed, about a session that is nobody's. */
const GOOD = {
  id: 'evt_1',
  object: 'event',
  type: 'checkout.session.completed',
  livemode: false,
  data: { object: { id: 'cs_test_1', object: 'checkout.session', client_reference_id: '5000' } },
}
const BODIES = 20_000
const SEED = 20_261_125

const { webhooks } = new Stripe('sk_test_of_nobody')

/** Signed as Stripe does it, or by somebody else, or by nobody. */
const signatures = {
  stripe: (payload: string) => sign(payload, STRIPE_WEBHOOK),
  stranger: (payload: string) => sign(payload, 'whsec_of_a_stranger'),
  nobody: () => MARK,
}
const sign = (payload: string, secret: string) =>
  webhooks.generateTestHeaderString({ payload, secret })
const signer = fc.constantFrom('stripe', 'stripe', 'stripe', 'stranger', 'nobody')

test('whatever is posted as an event is acknowledged or refused in words, and touches nothing', async ({
  till,
  stripe,
  database,
}) => {
  test.setTimeout(180_000)
  await stripe.reset()
  const statuses = new Map<string, number>()
  const later: unknown[] = []
  const post = async (bytes: Buffer, by: keyof typeof signatures) => {
    const body = new Uint8Array(bytes)
    const headers = { 'stripe-signature': signatures[by](bytes.toString('utf8')) }
    const url = 'http://shop.example/api/payments/stripe/webhook'
    const request = new Request(url, { method: 'POST', headers, body })
    const answer = await handleWebhook(request, (work) => later.push(work))
    const said = await answer.text()
    const seen = `${by} ${answer.status}`
    statuses.set(seen, (statuses.get(seen) ?? 0) + 1)
    if (said.includes(MARK)) return false
    if (answer.status === 200) return by === 'stripe' && said === '{"received":true}'
    return answer.status === 400 && isProblem(said)
  }
  const all = fc.asyncProperty(hostileBody(GOOD), signer, post)
  await fc.assert(all, { numRuns: BODIES, seed: SEED })
  console.log(`${BODIES} events: ${JSON.stringify(Object.fromEntries(statuses))}`)
  expect(statuses.get('stripe 200')).toBeGreaterThan(BODIES / 10)
  expect(statuses.get('stripe 400')).toBeGreaterThan(BODIES / 10)
  expect(await database.sql`select id from orders`).toHaveLength(0)
  expect(await stripe.charges()).toEqual([])
  expect(till.sales()).toEqual([])
  expect(later).toEqual([])
})
