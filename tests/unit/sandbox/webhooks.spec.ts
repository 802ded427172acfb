import { expect } from 'playwright/test'
import type { Received } from '../../integration/support/upstream'
import { raw } from '../../integration/support/upstream'
import { SESSION, type StandIn, test, WEBHOOK_SECRET } from '../support/stand-in'

type Delivery = { event: string; type: string; attempt: number; status: number | null }

async function paidSession({ stripe, control }: StandIn) {
  const { id } = await stripe.checkout.sessions.create(SESSION)
  await control('POST', `stripe/sessions/${id}/pay`)
  return id
}

const signed = ({ stripe }: StandIn, { body, headers }: Received) =>
  stripe.webhooks.constructEvent(body, String(headers['stripe-signature']), WEBHOOK_SECRET)

const typesAt = ({ hook }: StandIn) => hook.requests.map(({ body }) => JSON.parse(body).type)

const HELD = ['payment_intent.amount_capturable_updated', 'checkout.session.completed']

test('A payment is told to the shop, signed as Stripe signs', async ({ standIn }) => {
  const id = await paidSession(standIn)
  await expect.poll(() => typesAt(standIn).toSorted()).toEqual(HELD.toSorted())
  const events = standIn.hook.requests.map((request) => signed(standIn, request))
  const completed = events.find(({ type }) => type === 'checkout.session.completed')
  expect(completed?.data.object).toMatchObject({ id, status: 'complete', payment_status: 'unpaid' })
})

test('What a webhook refuses comes again, until it takes it', async ({ standIn }) => {
  let refusals = 2
  standIn.hook.answer = (response, request) =>
    raw(refusals-- > 0 ? 500 : 200, {})(response, request)
  await paidSession(standIn)
  const taken = async () =>
    (await standIn.control<Delivery[]>('GET', 'webhooks')).filter(({ status }) => status === 200)
  await expect.poll(async () => (await taken()).map(({ attempt }) => attempt)).toEqual([2, 2])
})

test('Webhooks come twice or never when told so', async ({ standIn }) => {
  await standIn.control('PUT', 'stripe', { webhooks: 'never' })
  await paidSession(standIn)
  await standIn.control('PUT', 'stripe', { webhooks: 'twice' })
  await paidSession(standIn)
  await expect.poll(() => typesAt(standIn)).toHaveLength(4)
  const ids = standIn.hook.requests.map(({ body }) => JSON.parse(body).id)
  expect(new Set(ids).size).toBe(2)
  expect(await standIn.control('GET', 'events')).toHaveLength(4)
})

test('A late webhook waits, and none is sent after a reset', async ({ standIn }) => {
  await standIn.control('PUT', 'stripe', { webhooks: 'late', delay: 300 })
  const forgotten = await paidSession(standIn)
  await standIn.control('POST', 'reset')
  await standIn.control('PUT', 'stripe', { webhooks: 'late', delay: 300 })
  expect(standIn.hook.requests).toEqual([])
  const id = await paidSession(standIn)
  await expect.poll(() => typesAt(standIn)).toHaveLength(2)
  const bodies = standIn.hook.requests.map(({ body }) => body).join()
  expect(bodies).toContain(id)
  expect(bodies).not.toContain(forgotten)
})

test('Events are sent again, one or all, in another order', async ({ standIn }) => {
  await paidSession(standIn)
  await expect.poll(() => typesAt(standIn)).toHaveLength(2)
  const [event] = await standIn.control<{ id: string }[]>('GET', 'events')
  standIn.hook.forget()
  await standIn.control('POST', `webhooks/${event?.id}/resend`)
  await expect.poll(() => typesAt(standIn)).toEqual([HELD[0]])
  standIn.hook.forget()
  await standIn.control('POST', 'webhooks/replay', { order: 'reversed' })
  await expect.poll(() => typesAt(standIn)).toEqual(HELD.toReversed())
})

test('Forged and old events do not pass for Stripe’s', async ({ standIn }) => {
  const { control, hook } = standIn
  const received = async (forgery: object) => {
    hook.forget()
    await control('POST', 'webhooks/forge', { object: { id: 'cs_test_forged' }, ...forgery })
    await expect.poll(() => hook.requests).toHaveLength(1)
    return hook.requests[0] as Received
  }
  const forged = await received({})
  expect(() => signed(standIn, forged)).toThrow(/signature/)
  const old = await received({ isSigned: true, age: 3600 })
  expect(() => signed(standIn, old)).toThrow(/tolerance/)
  const madeUp = await received({ isSigned: true, type: 'checkout.session.expired' })
  expect(signed(standIn, madeUp).type).toBe('checkout.session.expired')
})
