import { openShop } from '../../../scripts/open-shop.mjs'
import { ask } from '../support/ask'
import { ADDRESS, checkout, orderOf, post } from '../support/checkout'
import { openCollector } from '../support/collector'
import { SECRET_KEY } from '../support/programs'
import { paidByCard } from '../support/shop'
import { expect, test } from '../support/test'

type Collector = Awaited<ReturnType<typeof openCollector>>

/** The names of the spans from the request down to one. */
function wayTo(collector: Collector, name: string): string[] {
  const spans = collector.spans()
  let span = spans.find((each) => each.name === name)
  const way: string[] = []
  while (span) {
    way.unshift(span.name)
    const { parentSpanId } = span
    span = spans.find((each) => each.spanId === parentSpanId)
  }
  return way
}

test('Whoever watches sees the way from a request to Smart Gift, and nothing of a shopper’s', async ({
  sandbox,
  database,
}) => {
  const collector = await openCollector()
  const shop = await openShop({
    upstream: sandbox.url,
    database: database.url,
    more: {
      ...paidByCard(sandbox.url),
      SMART_GIFT_SECRET_KEY: SECRET_KEY,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=of-the-collector',
      OTEL_SERVICE_NAME: 'gift-shop',
    },
  })
  const asks = (path: string, init?: RequestInit) => ask(new URL(path, shop.url).href, init)

  const message = 'HappyBirthdayFromAllOfUs'
  expect((await asks('/')).status).toBe(200)
  expect((await asks(`/vouchers/37?to=Annabelle&message=${message}`)).status).toBe(307)
  await asks(`/nothing/Annabelle?message=${message}`)
  await asks('/api/checkout', { method: 'POST', body: message })
  const cart = [{ id: '37', value: 50, to: 'Annabelle', message }]
  const { token, payment_url } = orderOf(await post(asks, checkout({ cart }))) as {
    token: string
    payment_url?: string
  }
  await sandbox.pay(payment_url ?? '')
  const back = `/api/payments/stripe/return?order=${token}`
  await asks(back, { headers: { 'x-request-id': 'the-way-back' } })
  const follow = async () => (await asks(`/api/orders/${token}`)).text
  await expect.poll(follow).toContain('"sold"')
  await expect.poll(async () => (await sandbox.charges())[0]?.amount_captured).toBe(5000)
  expect((await asks(`/orders/${token}`)).status).toBe(200)
  await shop.stop() // and what was not sent yet is sent
  await shop.remove()
  await collector.close()

  expect(wayTo(collector, 'smart-gift POST /sale')).toEqual([
    'GET /api/payments/stripe/return',
    expect.stringContaining('/api/payments/stripe/return'),
    'order work',
    'order sell',
    'smart-gift POST /sale',
  ])
  const sale = collector.spans().find(({ name }) => name === 'smart-gift POST /sale')
  expect(sale?.attributes).toMatchObject({
    outcome: 'answered',
    'http.response.status_code': 200,
    'order.number': expect.anything(),
    'request.id': 'the-way-back',
  })
  const names = collector.spans().map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['GET /', 'GET /orders/[token]', 'stripe capture']))

  const has = (name: string, attributes: Record<string, unknown>) =>
    expect(collector.points(name), name).toContainEqual(
      expect.objectContaining({ attributes: expect.objectContaining(attributes) }),
    )
  has('shop.orders', { 'order.status': 'captured' })
  has('shop.calls', { 'call.to': 'smart-gift', 'call.what': 'POST /sale', outcome: 'answered' })
  has('shop.calls', { 'call.to': 'stripe', 'call.what': 'capture', outcome: 'answered' })
  has('shop.catalogue.age', {})
  has('shop.orders.needing_a_person', {})
  has('http.server.request.duration', { 'http.route': '/api/orders/[token]' })

  for (const { headers } of collector.received)
    expect(headers['x-collector-key']).toBe('of-the-collector')
  const told = collector.received.map(({ text }) => text).join('\n')
  expect(told).toContain('gift-shop')
  const session = payment_url?.split('/').at(-1) ?? ''
  const own = [token, session, message, 'Annabelle', 'john@smart-gift.co.uk', 'Smith', 'T35']
  const keys = [SECRET_KEY, 'sk_test', 'whsec_', 'of-the-collector', 'postgres://']
  for (const word of [...own, ...keys, ADDRESS.line1]) expect(told).not.toContain(word)
})
