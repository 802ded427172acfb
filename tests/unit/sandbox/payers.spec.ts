import { expect } from 'playwright/test'
import type Stripe from 'stripe'
import { SESSION, type StandIn, test } from '../support/stand-in'

type Params = Partial<Stripe.Checkout.SessionCreateParams>

/** The `customer_details` of a session that somebody has paid. */
async function detailsOf({ stripe, control }: StandIn, payer: unknown, params: Params = {}) {
  const { sessions } = stripe.checkout
  const { id } = await sessions.create({ ...SESSION, ...params })
  await control('POST', `stripe/sessions/${id}/pay`, { payer })
  return (await sessions.retrieve(id)).customer_details
}

const ASKED: Params = { billing_address_collection: 'required', customer_email: 'j@example.com' }

test('A session that asks for the address has it, with the name and the email, once paid', async ({
  standIn,
}) => {
  const open = await standIn.stripe.checkout.sessions.create({ ...SESSION, ...ASKED })
  expect(open.customer_details).toMatchObject({ email: 'j@example.com', address: null, name: null })
  expect(await detailsOf(standIn, 'ireland', ASKED)).toMatchObject({
    name: 'Aoife Murphy',
    email: 'j@example.com',
    address: { line1: '7 Test Quay', city: 'Dublin', state: 'Co. Dublin', country: 'IE' },
  })
})

test('A session that asks for no address has the country and the postcode', async ({ standIn }) => {
  expect(await detailsOf(standIn, 'britain')).toMatchObject({
    name: 'John Smith',
    email: 'payer@example.com',
    address: { line1: null, city: null, state: null, postal_code: 'T35 7ER', country: 'GB' },
  })
})

test('What an address or a name lacks is null, as Stripe has it', async ({ standIn }) => {
  const abroad = await detailsOf(standIn, 'hong-kong', ASKED)
  expect(abroad?.address).toMatchObject({ postal_code: null, country: 'HK' })
  const wallet = await detailsOf(standIn, 'wallet', ASKED)
  expect(wallet).toMatchObject({ name: 'Aroha', address: { state: null, line2: null } })
  const nobody = { name: null, address: { country: 'AE', city: 'Dubai' } }
  expect(await detailsOf(standIn, nobody, ASKED)).toMatchObject({
    name: null,
    address: { line1: null, line2: null, city: 'Dubai', state: null, postal_code: null },
  })
})

test('Somebody who tries the shop chooses on the card page who pays', async ({ standIn }) => {
  const { sessions } = standIn.stripe.checkout
  const { id, url } = await sessions.create({ ...SESSION, ...ASKED })
  const shown = await (await fetch(String(url))).text()
  expect(shown).toContain('Name and billing address')
  const body = new URLSearchParams({ do: 'card', payer: 'japan' })
  await fetch(String(url), { method: 'POST', body, redirect: 'manual' })
  expect((await sessions.retrieve(id)).customer_details).toMatchObject({
    name: '山田 花子',
    address: { state: '東京都', country: 'JP' },
  })
  const other = await sessions.create(SESSION)
  expect(await (await fetch(String(other.url))).text()).not.toContain('Name and billing address')
})
