import { expect } from 'playwright/test'
import { checkPaymentSettings } from '@/lib/bootstrap/startup-check'
import { test } from '../support/test'
import { json } from '../support/upstream'

test.use({ spec: 'payment-at-start' })

test('a payment method that Smart Gift does not know is named, with those it knows', async ({
  upstream,
  database: _,
}) => {
  upstream.answer = json(200, { data: [{ id: 7, name: 'Card' }, { id: 9 }, 'odd'] })
  const trouble = await checkPaymentSettings()
  expect(trouble).toContain('SMART_GIFT_PAYMENT_METHOD_ID is 12')
  expect(trouble).toContain('7, 9')
  expect(upstream.requests.map(({ path }) => path)).toContain('/payment-methods')
})

test('the right one is no trouble, and neither is a Smart Gift that cannot be asked', async ({
  upstream,
  database: _,
}) => {
  upstream.answer = json(200, { data: [{ id: 12, name: 'Card', extra: true }] })
  expect(await checkPaymentSettings()).toBeNull()
  for (const answer of [json(500, {}), json(200, []), json(429, {})]) {
    upstream.answer = answer
    expect(await checkPaymentSettings()).toBeNull()
  }
})
