import Stripe from 'stripe'
import { SANDBOX_STRIPE } from '../../../scripts/settings.mjs'
import { ask } from '../support/ask'
import { checkout, orderOf, post, problemOf } from '../support/checkout'
import { paidByCard, type Shop } from '../support/shop'
import { MONETARY_LINE, placeOrder } from '../support/shopper'
import { expect, test } from '../support/test'

const askOf = (shop: Shop) => (path: string, init?: RequestInit) =>
  ask(new URL(path, shop.url).href, init)

type Placed = { token: string; status: string; payment_url?: string }
type Followed = { order: { status: string; payment: string; reference: string | null } }

const sign = (payload: string, secret = SANDBOX_STRIPE.webhook) =>
  new Stripe('sk_test_of_nobody').webhooks.generateTestHeaderString({ payload, secret })

const told = (type: string, id = 'cs_test_1') =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object: { id } } })

test('An order is paid at Stripe, sold once whoever tells of it, and nothing is believed unsigned', async ({
  openShop,
  sandbox,
}) => {
  const asks = askOf(await openShop({ more: paidByCard(sandbox.url) }))
  const hook = async (body: string, signature: string) =>
    (
      await asks('/api/payments/stripe/webhook', {
        method: 'POST',
        headers: { 'stripe-signature': signature },
        body,
      })
    ).status

  const answer = await post(asks, checkout())
  expect(answer.status).toBe(201)
  const order = orderOf(answer) as Placed
  expect(order).toMatchObject({
    status: 'received',
    payment_url: expect.stringContaining(sandbox.url),
  })
  const follow = async () => (await asks(`/api/orders/${order.token}`)).json() as Followed

  const session = order.payment_url?.split('/').at(-1) ?? ''
  const completed = told('checkout.session.completed', session)
  expect(await hook(completed, sign(completed)), 'told before it is paid').toBe(200)
  expect((await follow()).order).toMatchObject({ status: 'received', payment: 'open' })

  await sandbox.pay(order.payment_url ?? '')
  expect(await hook(completed, sign(completed, 'whsec_of_a_stranger'))).toBe(400)
  expect(await hook(completed, '')).toBe(400)
  expect((await follow()).order.status).toBe('received')
  expect(await hook(told('customer.created'), sign(told('customer.created')))).toBe(200)
  const large = 'x'.repeat(300_000)
  expect(await hook(large, sign(large))).toBe(413)

  const back = () => asks(`/api/payments/stripe/return?order=${order.token}`)
  const [returned, ...hooks] = await Promise.all([
    back(),
    hook(completed, sign(completed)),
    hook(completed, sign(completed)),
  ])
  expect(hooks).toEqual([200, 200])
  expect(returned.status).toBe(303)
  expect(returned.headers.get('location')).toBe(`/orders/${order.token}`)
  await expect.poll(async () => (await follow()).order.payment).toBe('captured')
  expect((await follow()).order.status).toBe('sold')
  expect((await back()).status).toBe(303)
  expect(await sandbox.sales()).toHaveLength(1)

  const abandoned = orderOf(await post(asks, checkout())) as Placed
  const cancelled = await asks(`/api/payments/stripe/cancel?order=${abandoned.token}`)
  expect([cancelled.status, cancelled.headers.get('location')]).toEqual([303, '/checkout'])
  expect((await asks(`/api/orders/${abandoned.token}`)).text).toContain('"status":"expired"')
  for (const name of ['return', 'cancel']) {
    const strange = await asks(`/api/payments/stripe/${name}?order=//evil.example`)
    expect(strange.headers.get('location')).toMatch(/^\/(orders\/%2F%2Fevil\.example|checkout)$/)
  }
  expect((await asks('/api/health')).json()).toMatchObject({ orders_needing_a_person: 0 })
})

test('A shop that nobody told how it is paid says so before anybody fills in a form', async ({
  openShop,
  page,
}) => {
  const shop = await openShop({ more: { PAYMENT_PROVIDER: '' } })
  const answer = await post(askOf(shop), checkout())
  expect(answer.status).toBe(503)
  expect(problemOf(answer)).toEqual({
    message: expect.stringContaining('can’t take orders on this website yet'),
    errors: {},
  })
  await page.goto(`${shop.url}/cart`)
  await page.evaluate(
    (line) => localStorage.setItem('cart', JSON.stringify({ lines: [line], notices: [] })),
    { key: 'a', to: '', from: '', message: '', ...MONETARY_LINE },
  )
  await page.goto(`${shop.url}/checkout`)
  await expect(page.getByText('can’t take orders on this website yet')).toBeVisible()
  await expect(placeOrder(page)).toBeHidden()
})
