import { expect } from 'playwright/test'
import { SESSION, type StandIn, test } from '../support/stand-in'

async function open({ stripe }: StandIn): Promise<string> {
  return String((await stripe.checkout.sessions.create(SESSION)).url)
}

const press = (page: string, button: string) =>
  fetch(page, { method: 'POST', body: new URLSearchParams({ do: button }), redirect: 'manual' })

test('The card page says that it is a test and what is paid', async ({ standIn }) => {
  const text = await (await fetch(await open(standIn))).text()
  expect(text).toContain('This is a test page. No money moves.')
  expect(text).toContain('Dinner, Bed &amp; &lt;Breakfast&gt; for two')
  expect(text).toContain('Pay £433.99')
})

test('A paid shopper is sent back with the session’s id, once', async ({ standIn }) => {
  const page = await open(standIn)
  const paid = await press(page, 'card')
  expect(paid.status).toBe(303)
  const id = page.split('/').at(-1)
  expect(paid.headers.get('location')).toBe(`https://gifts.example.com/paid?session=${id}`)
  expect(await (await press(page, 'card')).text()).toContain('This was paid already')
  expect(await (await fetch(page)).text()).toContain('This was paid already')
})

test('A declined shopper stays, and one who cancels goes back unpaid', async ({ standIn }) => {
  const page = await open(standIn)
  expect(await (await press(page, 'decline')).text()).toContain('Your card was declined')
  const cancelled = await press(page, 'cancel')
  expect(cancelled.headers.get('location')).toBe(SESSION.cancel_url)
  expect((await press(page, 'bank')).status).toBe(303)
})

test('Every payment is declined when the switch says so', async ({ standIn }) => {
  await standIn.control('PUT', 'stripe', { payments: 'declined' })
  expect(await (await press(await open(standIn), 'card')).text()).toContain('was declined')
})

test('A session that has run out cannot be paid, and a page that is none is 404', async ({
  standIn,
}) => {
  const page = await open(standIn)
  standIn.later(24 * 60 * 60)
  expect(await (await press(page, 'card')).text()).toContain('The time to pay is over')
  expect((await fetch(`${standIn.url}/stripe/pay/cs_test_0`)).status).toBe(404)
})
