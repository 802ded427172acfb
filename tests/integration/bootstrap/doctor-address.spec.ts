import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { expect } from 'playwright/test'
import { checkAddress } from '@/lib/bootstrap/doctor/address'
import { checkCertificate } from '@/lib/bootstrap/doctor/certificate'
import { lineOf } from '@/lib/bootstrap/doctor/print'
import { readWebhook } from '@/lib/payments/stripe-webhook'
import { selfSigned } from '../support/certificate'
import { later, standingClock } from '../support/clock'
import { test } from '../support/doctor'

test.use({ spec: 'doctor-address', provider: 'stripe' })
standingClock()

const DAY = 24 * 60 * 60 * 1000
const { cert, key } = selfSigned('localhost', new Date(Date.now() + 90 * DAY))

/** What a shop behind a proxy that is set up well answers. */
const WELL = {
  ready: 200,
  facts: { forwarded_addresses: 0 } as object,
  build: 'a-build',
  headers: {
    'content-security-policy': "default-src 'self'",
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=()',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'content-encoding': 'gzip',
  } as Record<string, string>,
  requestId: () => 'kept',
  webhook: 0,
}
type Shop = typeof WELL

const listener =
  (shop: Shop): RequestListener =>
  async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const say = (status: number, body: object = {}) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const { url, headers } = request
    if (url === '/api/health') return say(200, { status: 'ok' })
    if (url === '/api/ready') return say(shop.ready, shop.facts)
    if (url === `/_next/static/${shop.build}/_buildManifest.js`) return say(200)
    if (url === '/api/payments/stripe/webhook') {
      const body = Buffer.concat(chunks)
      const event = await readWebhook(body, String(headers['stripe-signature']))
      const status = event.kind === 'ignored' && body.length === 256 * 1024 ? 200 : 400
      return say(shop.webhook || status)
    }
    if (url === '/')
      return response
        .writeHead(200, { ...shop.headers, 'x-request-id': shop.requestId() })
        .end('page')
    return say(404)
  }

async function open(server: Server): Promise<{ port: number; close: () => void }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, close }
}

/** The lines about a shop behind HTTPS that differs from one that is well; `plain`: what plain HTTP is answered. */
async function look(
  account: { settings: (changes: object) => void },
  changes: Partial<Shop> = {},
  plain: RequestListener = (_, response) =>
    response.writeHead(308, { location: 'https://localhost/' }).end(),
) {
  const secure = await open(createSecure({ cert, key }, listener({ ...WELL, ...changes })))
  const http = await open(createPlain(plain))
  account.settings({ SHOP_URL: `https://localhost:${secure.port}` })
  const place = { ca: cert, plain: `http://127.0.0.1:${http.port}`, buildId: 'a-build' }
  const checks = await checkAddress(place)
  secure.close()
  http.close()
  return checks.map(lineOf).join('')
}

test('a shop that is served well is told line by line', async ({ account }) => {
  const text = await look(account)
  expect(text).not.toMatch(/^(?:warn|FAIL)/m)
  expect(text).toContain('certificate: is trusted and lasts 89 days')
  expect(text).toContain('build: the one beside the doctor answers')
  expect(text).toContain('TRUSTED_PROXY_HOPS: is 0, and so many addresses arrive')
  expect(text).toContain('webhook’s path: takes 256 KB, signed with our secret')
})

const DATABASE_AWAY = { database: false, forwarded_addresses: 0 }
const SUSPENDED = { suspended: { reason: 'check SMART_GIFT_SECRET_KEY' } }
const { 'x-frame-options': _, 'content-encoding': __, ...FEWER } = WELL.headers
let requests = 0
const WRONG: [what: string, changes: Partial<Shop>, line: string][] = [
  [
    'a shop that is not ready',
    { ready: 503, facts: DATABASE_AWAY },
    'FAIL  ready: the shop says that it cannot sell: database.',
  ],
  [
    'a shop that takes no orders',
    { ready: 503, facts: SUSPENDED },
    'cannot sell: check SMART_GIFT_SECRET_KEY.',
  ],
  [
    'a proxy that nobody counts',
    { facts: { forwarded_addresses: 1 } },
    'warn  TRUSTED_PROXY_HOPS: is 0, but 1 addresses arrive: all shoppers count as one client. → Set it to 1',
  ],
  ['another build', { build: 'an-older-build' }, 'warn  build: another one answers'],
  [
    'headers that the proxy takes away',
    { headers: FEWER },
    'warn  security headers: x-frame-options do not arrive',
  ],
  [
    'pages that come uncompressed',
    { headers: FEWER },
    'warn  compression: pages come uncompressed',
  ],
  [
    'a proxy that keeps nothing',
    { requestId: () => String(requests++) },
    'warn  page cache: the proxy asks the shop for every page',
  ],
  [
    'a proxy that takes no large body',
    { webhook: 413 },
    'FAIL  webhook’s path: does not take 256 KB (413)',
  ],
  [
    'a shop with another signing secret',
    { webhook: 400 },
    'FAIL  webhook’s path: the running shop does not accept our signature',
  ],
  [
    'a proxy that keeps webhooks to itself',
    { webhook: 404 },
    'FAIL  webhook’s path: does not answer as it should (404)',
  ],
]
for (const [what, changes, line] of WRONG) {
  test(`${what} is told`, async ({ account }) => {
    expect(await look(account, changes)).toContain(line)
  })
}

test('more trusted proxies than there are is told', async ({ account }) => {
  account.settings({ TRUSTED_PROXY_HOPS: 2 })
  expect(await look(account, { facts: { forwarded_addresses: 1 } })).toContain(
    'is 2, but 1 addresses arrive: a client can say that it is another. → Set it to 1',
  )
})

test('plain HTTP that does not lead to HTTPS is told', async ({ account }) => {
  const page: RequestListener = (_, response) => response.end('page')
  expect(await look(account, {}, page)).toContain('warn  plain HTTP: is answered 200 and does not')
  const elsewhere: RequestListener = (_, response) =>
    response.writeHead(301, { location: 'https://elsewhere.example/' }).end()
  expect(await look(account, {}, elsewhere)).toContain('warn  plain HTTP: is answered 301')
  account.settings({ SHOP_URL: 'https://localhost:1' })
})

test('an address where nobody is, or somebody else, is told', async ({ account }) => {
  account.settings({ SHOP_URL: 'http://127.0.0.1:1' })
  expect((await checkAddress()).map(lineOf).join('')).toContain(
    'FAIL  address: http://127.0.0.1:1 is not this shop (ECONNREFUSED)',
  )
  const other = await open(createPlain((_, response) => response.end('It works!')))
  account.settings({ SHOP_URL: `http://127.0.0.1:${other.port}` })
  expect((await checkAddress()).map(lineOf).join('')).toContain('is not this shop (200)')
  other.close()
})

test('a certificate that nobody trusts, runs out soon or ran out is told, and so is no HTTPS', async ({
  account: _account,
}) => {
  const { port, close } = await open(createSecure({ cert, key }, listener(WELL)))
  const url = new URL(`https://localhost:${port}`)
  const told = async (ca?: string) => lineOf(await checkCertificate(url, { ca }))
  expect(await told()).toContain('FAIL  certificate: is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)')
  later(80 * DAY)
  expect(await told(cert)).toContain('warn  certificate: lasts 9 more days')
  later(12 * DAY)
  expect(await told(cert)).toContain('FAIL  certificate: ran out 3 days ago')
  close()
  expect(await told(cert)).toContain(`there is no HTTPS at localhost:${port} (ECONNREFUSED)`)
})
