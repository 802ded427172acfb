import { expect } from 'playwright/test'
import Stripe from 'stripe'
import { readWebhook } from '@/lib/payments/stripe-webhook'
import { STRIPE_WEBHOOK } from '../support/stripe'
import { test } from '../support/test'

test.use({ spec: 'stripe-webhook', provider: 'stripe' })

const { webhooks } = new Stripe('sk_test_of_nobody')
const event = (type: string) =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object: { id: 'cs_test_1' } } })
const COMPLETED = event('checkout.session.completed')

type Signing = { payload?: string; secret?: string; age?: number }

/** Signed as Stripe does it, so many seconds ago. */
const sign = ({ payload = COMPLETED, secret = STRIPE_WEBHOOK, age = 0 }: Signing = {}) =>
  webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: Math.floor(Date.now() / 1000) - age,
  })

const read = (payload: string, signature: string) => readWebhook(Buffer.from(payload), signature)

for (const what of ['completed', 'expired', 'async_payment_succeeded', 'async_payment_failed']) {
  test(`that a session is ${what} is believed of Stripe, and of it only which session`, async () => {
    const payload = event(`checkout.session.${what}`)
    expect(await read(payload, sign({ payload }))).toEqual({ kind: 'session', id: 'cs_test_1' })
  })
}

test('that a refund has come to its end is believed of Stripe, and of it only whose', async () => {
  for (const type of ['refund.updated', 'refund.failed', 'charge.refund.updated']) {
    const payload = JSON.stringify({
      type,
      data: { object: { id: 're_1', payment_intent: 'pi_1' } },
    })
    expect(await read(payload, sign({ payload }))).toEqual({ kind: 'refund', id: 'pi_1' })
    const ofNobody = JSON.stringify({
      type,
      data: { object: { id: 're_1', payment_intent: null } },
    })
    expect(await read(ofNobody, sign({ payload: ofNobody }))).toEqual({ kind: 'ignored' })
    const odd = JSON.stringify({ type, data: { object: { payment_intent: 'pi_1; drop' } } })
    expect(await read(odd, sign({ payload: odd }))).toEqual({ kind: 'unreadable' })
  }
})

test('what we do not need to know is let go by', async () => {
  for (const type of ['payment_intent.succeeded', 'charge.refunded', 'of.tomorrow']) {
    const payload = event(type)
    expect(await read(payload, sign({ payload }))).toEqual({ kind: 'ignored' })
  }
})

const FORGED: [what: string, payload: string, signature: () => string][] = [
  ['unsigned', COMPLETED, () => ''],
  ['signed by somebody else', COMPLETED, () => sign({ secret: 'whsec_of_a_stranger' })],
  ['signed for other words', COMPLETED.replace('cs_test_1', 'cs_test_2'), () => sign()],
  ['six minutes old', COMPLETED, () => sign({ age: 360 })],
  ['signed with nonsense', COMPLETED, () => 't=now,v1=yes'],
  ['no event at all', 'Hello', () => sign({ payload: 'Hello' })],
]

for (const [what, payload, signature] of FORGED) {
  test(`an event that is ${what} is forged`, async () => {
    expect(await read(payload, signature())).toEqual({ kind: 'forged' })
  })
}

const about = (object: unknown) =>
  JSON.stringify({ object: 'event', type: 'checkout.session.completed', data: { object } })
const UNREADABLE: [what: string, payload: string][] = [
  ['nothing', 'null'],
  ['a list', '[]'],
  ['of no type', '{"object":"event"}'],
  ['about nothing', JSON.stringify({ type: 'checkout.session.completed' })],
  ['about nobody', about(null)],
  ['about a number', about({ id: 7 })],
  ['about a word of its own', about({ id: "x'; drop table orders" })],
  ['about the end of all words', about({ id: 'cs_\u0000' })],
  ['about a prototype', about({ __proto__: { id: 'cs_test_1' } })],
]

for (const [what, payload] of UNREADABLE) {
  test(`an event that is ${what} is not read, though it is signed`, async () => {
    expect(await read(payload, sign({ payload }))).toEqual({ kind: 'unreadable' })
  })
}

test('the same event twice is the same event', async () => {
  const signature = sign({ age: 60 })
  expect(await read(COMPLETED, signature)).toEqual(await read(COMPLETED, signature))
})
