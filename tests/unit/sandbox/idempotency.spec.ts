import { expect } from 'playwright/test'
import { SESSION, test } from '../support/stand-in'

test('The same key with the same words is answered as before', async ({ standIn }) => {
  const { sessions } = standIn.stripe.checkout
  const idempotencyKey = 'order-5000'
  const first = await sessions.create(SESSION, { idempotencyKey })
  const again = await sessions.create(SESSION, { idempotencyKey })
  expect(again.id).toBe(first.id)
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(await standIn.control('GET', 'charges')).toHaveLength(1)
})

test('The same key with other words is an error of its own', async ({ standIn }) => {
  const { sessions } = standIn.stripe.checkout
  await sessions.create(SESSION, { idempotencyKey: 'order-5000' })
  const other = { ...SESSION, client_reference_id: '5001' }
  await expect(sessions.create(other, { idempotencyKey: 'order-5000' })).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
  })
})

test('A capture repeated under its key is not a second capture', async ({ standIn }) => {
  const { id } = await standIn.stripe.checkout.sessions.create(SESSION)
  await standIn.control('POST', `stripe/sessions/${id}/pay`)
  const { payment_intent } = await standIn.stripe.checkout.sessions.retrieve(id)
  const capture = () =>
    standIn.stripe.paymentIntents.capture(String(payment_intent), {}, { idempotencyKey: 'capture' })
  await standIn.control('PUT', 'faults', [
    { path: '/v1/*', kind: 'status', status: 500, after: true, times: 1 },
  ])
  await expect(capture()).rejects.toMatchObject({ type: 'StripeAPIError' })
  expect((await capture()).status).toBe('succeeded')
})

test('Refused parameters leave the key free, and a day frees any', async ({ standIn }) => {
  const { sessions } = standIn.stripe.checkout
  const options = { idempotencyKey: 'order-5000' }
  await expect(sessions.create({ ...SESSION, expires_at: 1 }, options)).rejects.toThrow()
  const first = await sessions.create(SESSION, options)
  standIn.later(24 * 60 * 60)
  expect((await sessions.create(SESSION, options)).id).not.toBe(first.id)
})
