import Stripe from 'stripe'
import { SANDBOX_STRIPE } from '../../../scripts/settings.mjs'
import type { Answer } from '../support/ask'
import { ask } from '../support/ask'
import { checkout, post } from '../support/checkout'
import { HOSTILE_BODIES, MARK } from '../support/hostile-bodies'
import { paidByCard } from '../support/shop'
import { expect, test } from '../support/test'

/** The one error shape, and not a word of what was sent. */
function expectRefusal({ status, text, headers }: Answer, expected: number, what: string) {
  expect(status, `${what}: ${text}`).toBe(expected)
  expect(headers.get('content-type'), what).toContain('application/json')
  expect(headers.get('cache-control'), what).toBe('no-store')
  expect(text, what).not.toContain(MARK)
  const { message, errors, ...more } = JSON.parse(text)
  expect(message, what).toEqual(expect.any(String))
  expect(more, what).toEqual({})
  for (const [path, words] of Object.entries(errors as Record<string, unknown[]>)) {
    expect(path, what).toMatch(/^[a-z_]+(?:\.[\da-z_]+)*$/)
    expect(words.length > 0 && words.every((word) => typeof word === 'string'), what).toBe(true)
  }
}

const bytesOf = (body: string | Buffer) => new Uint8Array(Buffer.from(body as string))

test('Every hostile order is refused in the one error shape, and nothing comes of it', async ({
  asks,
  sandbox,
}) => {
  expect((await post(asks, checkout())).status).toBe(201)
  const headers = { 'content-type': 'application/json' }
  for (const [what, body, status] of HOSTILE_BODIES) {
    const init = { method: 'POST', headers, body: bytesOf(body) }
    expectRefusal(await asks('/api/checkout', init), status, what)
  }
  expect((await post(asks, checkout())).status).toBe(201)
  const [before = 0, after] = (await sandbox.sales()).map(({ body }) => body.order_id)
  expect(after, 'the next number after all of them').toBe(before + 1)
  expect(await sandbox.calls('/sale')).toBe(2)
})

test('Every hostile event is refused, and every signed one that is none', async ({
  openShop,
  upstream,
}) => {
  const shop = await openShop({ more: paidByCard(upstream.url) })
  const { webhooks } = new Stripe('sk_test_of_nobody')
  const sign = (payload: string) =>
    webhooks.generateTestHeaderString({ payload, secret: SANDBOX_STRIPE.webhook })
  const tell = (body: string | Buffer, signature: string) =>
    ask(`${shop.url}/api/payments/stripe/webhook`, {
      method: 'POST',
      headers: { 'stripe-signature': signature },
      body: bytesOf(body),
    })
  for (const [what, body] of HOSTILE_BODIES) {
    expectRefusal(await tell(body, MARK), 400, what)
    expectRefusal(await tell(body, sign(Buffer.from(body as string).toString())), 400, what)
  }
  const large = JSON.stringify({ type: 'x', data: MARK.repeat(30_000) })
  expectRefusal(await tell(large, sign(large)), 413, 'too large')
})

const NAMES = [
  ['محمد', 'الأمين'],
  ['李', '小龙'],
  ['नरेन्द्र', 'ठाकुर'],
  ['ยุทธ', 'พงษ์'],
  ['Zoe\u0308', 'O’Brien-Łukasz'],
  ['שָׁלוֹם', 'בן־דוד'],
  ['Ngô', 'Thị Ánh Tuyết'],
  ['\u200fאבי', 'می\u200cخواهم'],
]
const MESSAGE = '👩‍👩‍👧‍👦 Für dich!\n\tจาก 🏴󠁧󠁢󠁷󠁬󠁳󠁿 & <b>"us"</b> \\ 100% 🎁🏽'

test('Names of every language and every emoji reach Smart Gift as they were typed', async ({
  asks,
  sandbox,
}) => {
  for (const [first_name, last_name] of NAMES) {
    const good = checkout()
    const customer = { ...good.customer, first_name, last_name }
    const cart = [{ id: '37', value: 50, to: first_name, from: last_name, message: MESSAGE }]
    expect((await post(asks, { ...good, customer, cart })).status, first_name).toBe(201)
  }
  const sent = (await sandbox.sales()).map(({ body }) => body)
  expect(sent).toMatchObject(
    NAMES.map(([first_name, last_name]) => ({
      customer: { first_name, last_name },
      cart: [{ to: first_name, from: last_name, message: MESSAGE.replace('\t', ' ') }],
    })),
  )
})

const TAKES_NOTHING = [
  '/',
  '/cart',
  '/checkout',
  '/vouchers/37',
  '/orders/x',
  '/nowhere',
  '/embed/37',
]
const TAKES_NO_POST = ['/api/vouchers', '/api/health', '/api/orders/x', '/oembed', '/sitemap.xml']

test('What is only looked at takes no post, and says so in the one error shape', async ({
  asks,
}) => {
  for (const path of [...TAKES_NOTHING, ...TAKES_NO_POST])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const headers = { 'next-action': MARK, 'content-type': 'text/plain;charset=UTF-8' }
      const answer = await asks(path, { method, headers, body: MARK })
      expectRefusal(answer, 405, `${method} ${path}`)
      expect(answer.headers.get('allow'), path).toBe('GET, HEAD, OPTIONS')
    }
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await asks('/api/checkout', { method })
    expectRefusal(answer, 405, method)
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS')
  }
})

test('A packed order is not unpacked', async ({ asks, sandbox }) => {
  for (const coding of ['gzip', 'br', 'deflate', 'identity, gzip']) {
    const answer = await post(asks, checkout(), { 'content-encoding': coding })
    expectRefusal(answer, 415, coding)
  }
  expect((await post(asks, checkout(), { 'content-encoding': 'identity' })).status).toBe(201)
  expect(await sandbox.calls('/sale')).toBe(1)
})

const ODD = ['%00', '%', '%zz', '%E0%A4%A', '%ff', '%2e%2e%2f', '__proto__', '%F0%9F%8E%81', "'--"]
const PLACES = ['/', '/vouchers/', '/cart/', '/orders/', '/collections/', '/legal/', '/page/']
const ASKED = [
  '/api/orders/',
  '/api/vouchers/',
  '/api/shelf/',
  '/embed/',
  '/previews/',
  '/icons/',
  '/pictures/',
]

test('No address, however odd, is more than not there', async ({ asks }) => {
  for (const place of [...PLACES, ...ASKED])
    for (const odd of [...ODD, 'x'.repeat(2_000)]) {
      const { status } = await asks(place + odd)
      expect([400, 404, 307, 308], `${place}${odd}: ${status}`).toContain(status)
    }
  for (const way of ['return', 'cancel'])
    for (const odd of ODD) {
      const { status, headers } = await asks(`/api/payments/stripe/${way}?order=${odd}`)
      expect(status, odd).toBe(303)
      expect(headers.get('location'), odd).toMatch(/^\/(?:orders\/[^/\\]*|checkout)$/)
    }
})
