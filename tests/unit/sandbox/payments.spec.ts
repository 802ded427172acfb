import { expect } from 'playwright/test'
import { clientOf, SESSION, type StandIn, test } from '../support/stand-in'

const pay = ({ control }: StandIn, session: string, method = 'card') =>
  control('POST', `stripe/sessions/${session}/pay`, { method })

/** A session paid in a way, and the id of its intent. */
async function paid(standIn: StandIn, method = 'card') {
  const { sessions } = standIn.stripe.checkout
  const { id } = await sessions.create(SESSION)
  await pay(standIn, id, method)
  const session = await sessions.retrieve(id)
  return { id, intent: String(session.payment_intent), session }
}

test('A new session is open, unpaid and says what was asked', async ({ standIn }) => {
  const session = await standIn.stripe.checkout.sessions.create(SESSION)
  expect(session).toMatchObject({
    id: expect.stringMatching(/^cs_test_/),
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: 43_399,
    currency: 'gbp',
    client_reference_id: '5000',
    metadata: { order: '5000' },
    url: expect.stringContaining(`${standIn.url}/stripe/pay/cs_test_`),
  })
})

test('A card’s money is held, which is not paid, until it is captured', async ({ standIn }) => {
  const { sessions } = standIn.stripe.checkout
  const { id, intent, session } = await paid(standIn)
  expect(session).toMatchObject({ status: 'complete', payment_status: 'unpaid', url: null })
  const held = await sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })
  expect(held.payment_intent).toMatchObject({
    status: 'requires_capture',
    amount_capturable: 43_399,
    amount_received: 0,
    latest_charge: { captured: false },
  })
  const captured = await standIn.stripe.paymentIntents.capture(intent)
  expect(captured).toMatchObject({ status: 'succeeded', amount_received: 43_399 })
  expect((await sessions.retrieve(id)).payment_status).toBe('paid')
})

test('A hold is captured once, and for no more than it is', async ({ standIn }) => {
  const { paymentIntents } = standIn.stripe
  const { intent } = await paid(standIn)
  await expect(paymentIntents.capture(intent, { amount_to_capture: 43_400 })).rejects.toMatchObject(
    {
      type: 'StripeInvalidRequestError',
      code: 'amount_too_large',
    },
  )
  await paymentIntents.capture(intent)
  const unexpected = { statusCode: 400, code: 'payment_intent_unexpected_state' }
  await expect(paymentIntents.capture(intent)).rejects.toMatchObject(unexpected)
  await expect(paymentIntents.cancel(intent)).rejects.toMatchObject(unexpected)
})

test('A hold is captured in part, once; the rest is released, which is no refund', async ({
  standIn,
}) => {
  const { paymentIntents, refunds } = standIn.stripe
  const { intent } = await paid(standIn)
  const captured = await paymentIntents.capture(intent, {
    amount_to_capture: 20_000,
    expand: ['latest_charge'],
  })
  expect(captured).toMatchObject({
    status: 'succeeded',
    amount: 43_399,
    amount_capturable: 0,
    amount_received: 20_000,
    latest_charge: { captured: true, amount_captured: 20_000, amount_refunded: 0, refunded: false },
  })
  await expect(paymentIntents.capture(intent, { amount_to_capture: 23_399 })).rejects.toMatchObject(
    { code: 'payment_intent_unexpected_state' },
  )
  expect((await refunds.list({ payment_intent: intent })).data).toEqual([])
  expect(await standIn.control('GET', 'charges')).toMatchObject([
    { amount_held: 0, amount_captured: 20_000, amount_released: 23_399, amount_refunded: 0 },
  ])
})

test('Of a hold captured in part, no more is refunded than was captured', async ({ standIn }) => {
  const { paymentIntents, refunds } = standIn.stripe
  const { intent } = await paid(standIn)
  await paymentIntents.capture(intent, { amount_to_capture: 20_000 })
  await expect(refunds.create({ payment_intent: intent, amount: 20_001 })).rejects.toMatchObject({
    statusCode: 400,
  })
  expect((await refunds.create({ payment_intent: intent })).amount).toBe(20_000)
})

test('A hold that is released can be captured no more', async ({ standIn }) => {
  const { paymentIntents } = standIn.stripe
  const { intent } = await paid(standIn)
  expect((await paymentIntents.cancel(intent)).status).toBe('canceled')
  await expect(paymentIntents.capture(intent)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  })
  await expect(standIn.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
    statusCode: 400,
  })
})

test('A bank’s money is taken at once, and given back no more than once', async ({ standIn }) => {
  const { refunds, paymentIntents } = standIn.stripe
  const { intent, session } = await paid(standIn, 'bank')
  expect(session.payment_status).toBe('paid')
  await expect(paymentIntents.capture(intent)).rejects.toMatchObject({ statusCode: 400 })
  await refunds.create({ payment_intent: intent, amount: 399 })
  await expect(refunds.create({ payment_intent: intent, amount: 43_399 })).rejects.toMatchObject({
    message: expect.stringContaining('greater than unrefunded'),
  })
  expect((await refunds.create({ payment_intent: intent })).amount).toBe(43_000)
  await expect(refunds.create({ payment_intent: intent })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  })
  expect((await refunds.list({ payment_intent: intent })).data).toHaveLength(2)
})

test('A hold for the whole payment offers no bank, as Stripe does not', async ({ standIn }) => {
  const { id } = await standIn.stripe.checkout.sessions.create({
    ...SESSION,
    payment_intent_data: { capture_method: 'manual' },
  })
  expect(await pay(standIn, id, 'bank')).toBe('not-offered')
  expect(await pay(standIn, id)).toBe('paid')
})

test('A declined card leaves the session open for another', async ({ standIn }) => {
  const { id } = await standIn.stripe.checkout.sessions.create(SESSION)
  expect(await standIn.control('POST', `stripe/sessions/${id}/decline`)).toBe('declined')
  const declined = await standIn.stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent'],
  })
  expect(declined).toMatchObject({
    status: 'open',
    payment_intent: {
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    },
  })
  expect(await pay(standIn, id)).toBe('paid')
})

test('A session that has run out or was closed cannot be paid', async ({ standIn }) => {
  const { sessions } = standIn.stripe.checkout
  const soon = Math.floor(Date.now() / 1000) + 31 * 60
  const { id } = await sessions.create({ ...SESSION, expires_at: soon })
  const other = await sessions.create(SESSION)
  expect((await sessions.expire(other.id)).status).toBe('expired')
  expect(await pay(standIn, other.id)).toBe('closed')
  await expect(sessions.expire(other.id)).rejects.toMatchObject({ statusCode: 400 })
  standIn.later(32 * 60)
  expect(await pay(standIn, id)).toBe('closed')
  expect((await sessions.retrieve(id)).status).toBe('expired')
})

test('A bank lets a hold go after seven days', async ({ standIn }) => {
  const { intent } = await paid(standIn)
  standIn.later(7 * 24 * 60 * 60)
  const lapsed = await standIn.stripe.paymentIntents.retrieve(intent)
  expect(lapsed).toMatchObject({ status: 'canceled', cancellation_reason: 'expired' })
})

test('A slow bank’s money comes later, or never', async ({ standIn }) => {
  const { control, stripe } = standIn
  const [first, second] = [await paid(standIn, 'slow-bank'), await paid(standIn, 'slow-bank')]
  expect(first.session).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
  await control('POST', `stripe/sessions/${first.id}/clear`)
  await control('POST', `stripe/sessions/${second.id}/bounce`)
  expect((await stripe.checkout.sessions.retrieve(first.id)).payment_status).toBe('paid')
  expect((await stripe.paymentIntents.retrieve(second.intent)).status).toBe(
    'requires_payment_method',
  )
})

const REFUSED: [what: string, params: object, error: object][] = [
  ['an unknown parameter', { discount: 5 }, { code: 'parameter_unknown', param: 'discount' }],
  ['no address to return to', { success_url: undefined }, { code: 'parameter_missing' }],
  ['an empty reference', { client_reference_id: '' }, { code: 'parameter_invalid_empty' }],
  ['too little', { line_items: SESSION.line_items.map(pence(1)) }, { code: 'amount_too_small' }],
  ['too short a time', { expires_at: Math.floor(Date.now() / 1000) + 60 }, { param: 'expires_at' }],
  [
    'too long a time',
    { expires_at: Math.floor(Date.now() / 1000) + 90_000 },
    { param: 'expires_at' },
  ],
]
for (const [what, params, error] of REFUSED) {
  test(`A session with ${what} is refused`, async ({ standIn }) => {
    const create = standIn.stripe.checkout.sessions.create({ ...SESSION, ...params })
    await expect(create).rejects.toMatchObject({ type: 'StripeInvalidRequestError', ...error })
    expect(await standIn.control('GET', 'charges')).toEqual([])
  })
}

function pence(unit_amount: number) {
  return (line: (typeof SESSION.line_items)[number]) => ({
    ...line,
    price_data: { ...line.price_data, unit_amount },
  })
}

test('A stranger is told nothing, and what there is not is missing', async ({ standIn }) => {
  const stranger = clientOf(standIn.url, 'sk_test_stranger')
  await expect(stranger.checkout.sessions.create(SESSION)).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
  })
  await expect(standIn.stripe.checkout.sessions.retrieve('cs_test_0')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  })
})

test('The list of charges tells what became of each', async ({ standIn }) => {
  const [held, taken] = [await paid(standIn), await paid(standIn, 'bank')]
  await standIn.stripe.refunds.create({ payment_intent: taken.intent, amount: 100 })
  expect(await standIn.control('GET', 'charges')).toEqual([
    expect.objectContaining({
      session: held.id,
      status: 'requires_capture',
      amount_held: 43_399,
      amount_captured: 0,
      client_reference_id: '5000',
    }),
    expect.objectContaining({
      session: taken.id,
      status: 'succeeded',
      amount_held: 0,
      amount_captured: 43_399,
      amount_refunded: 100,
    }),
  ])
  await standIn.control('POST', 'reset')
  expect(await standIn.control('GET', 'charges')).toEqual([])
})
