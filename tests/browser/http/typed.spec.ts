import { checkout, from, post, problemOf } from '../support/checkout'
import { dayAhead, longDay } from '../support/days'
import { expect, test } from '../support/test'

test('UK postcodes are sent in one spelling, those of other countries as they were typed', async ({
  asks,
  sandbox,
}) => {
  const sentAs = {
    ...{ sw1a1aa: 'SW1A 1AA', ' BN26 6qp ': 'BN26 6QP', 'm1  1ae': 'M1 1AE' },
    ...{ 'T35 TER': 'T35 TER', t35ter: 't35ter', 'D02 X285': 'D02 X285', '75001': '75001' },
    ...{ '1012 AB': '1012 AB', 'BFPO 61': 'BFPO 61', '12345-6789': '12345-6789' },
    ...{ 'CH-8001': 'CH-8001', '1000-001 Lisboa': '1000-001 Lisboa' },
  }
  for (const postcode of Object.keys(sentAs))
    expect((await post(asks, from({ postcode }))).status, postcode).toBe(201)
  const sent = (await sandbox.sales()).map(({ body }) => body.customer)
  expect(sent).toMatchObject(
    Object.values(sentAs).map((postcode) => ({ billing_address: { postcode } })),
  )
})

const PASTED = '\ufeffAnn\u00ad\u200b \u202eO’Brien\u2069 👩🏽‍🚀\u0007'
test('Words are printed without what was pasted along with them, wherever they come from', async ({
  asks,
  sandbox,
}) => {
  const line = {
    id: '37',
    value: 50,
    to: PASTED,
    from: `a\tb\u2028c`,
    message: `a\tb\vc\u2029d\r\ne`,
  }
  const order = from({ postcode: 'BN26\u200b 6QP', line1: PASTED, city: '\ufeffTest\u0000' })
  expect((await post(asks, { ...order, cart: [line] })).status).toBe(201)
  const { body } = await sandbox.sale()
  expect(body.cart).toEqual([
    { ...line, to: 'Ann O’Brien 👩🏽‍🚀', from: 'a b c', message: 'a b\nc\nd\ne' },
  ])
  expect(body.customer).toMatchObject({
    billing_address: { postcode: 'BN26 6QP', line1: 'Ann O’Brien 👩🏽‍🚀', city: 'Test' },
  })
})

test('The shop says what day it is, and how it is paid', async ({ asks }) => {
  const answer = await asks('/api/payments')
  expect(answer.json()).toEqual({ way: 'elsewhere', today: dayAhead(0) })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('No day is taken after the last one that the shop or any of the vouchers allows', async ({
  asks,
  openUpstream,
  openShop,
  sandbox,
}) => {
  for (const date of [dayAhead(366), '2206-01-01', '9999-12-31']) {
    const answer = await post(asks, checkout({ delivery: { type_id: 1, date } }))
    expect(answer.status, date).toBe(422)
    const words = `Choose a day up to ${longDay(dayAhead(365))}`
    expect(problemOf(answer).errors).toEqual({ 'delivery.date': [words] })
  }
  expect(await sandbox.calls('/sale')).toBe(0)

  const upstream = await openUpstream()
  const last = dayAhead(40)
  await upstream.changeVoucher(37, { expiry: `${last}T12:00:00.000000Z` })
  const shop = await openShop({ upstream: upstream.url })
  const order = (date: string) =>
    checkout({
      cart: [
        { id: '38', value: 215 },
        { id: '37', value: 50 },
      ],
      delivery: { type_id: 1, date },
    })
  const ask = (path: string, init?: RequestInit) => asks(new URL(path, shop.url).href, init)
  const late = await post(ask, order(dayAhead(41)))
  expect(late.status).toBe(422)
  expect(problemOf(late).errors).toEqual({
    'delivery.date': [`Choose a day up to ${longDay(last)}`],
  })
  expect((await post(ask, order(last))).status).toBe(201)
})

test('A link’s amount is what it says, or nothing is taken', async ({ asks }) => {
  for (const [path, status] of [
    ['/cart/37:50', 200],
    ['/cart/37:%C2%A350.', 200],
    ['/cart/37:%D9%A5%D9%A0%D9%AB%D9%A0%D9%A0', 200],
    ['/cart/37:50,00', 404],
    ['/cart/37:1.000', 404],
  ] as const)
    expect((await asks(path)).status, path).toBe(status)
})
