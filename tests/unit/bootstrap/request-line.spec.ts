import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect, test } from 'playwright/test'
import { clientAddress } from '@/lib/bootstrap/client-address'
import { rejectionOf } from '@/lib/bootstrap/rejection'
import { MAX_LINES } from '@/lib/domain/cart/cart'
import { formatCartLink, type LinkItem } from '@/lib/marketing/links/cart-link'

const SOCKET = '198.51.100.7'
const FORGED = '10.0.0.1, 127.0.0.1'

test('without a proxy nobody’s word is taken for where they call from', () => {
  expect(clientAddress(FORGED, SOCKET, 0)).toBe(SOCKET)
  expect(clientAddress(undefined, SOCKET, 0)).toBe(SOCKET)
})

test('behind a proxy only what that proxy has added is believed', () => {
  expect(clientAddress(`${FORGED}, 203.0.113.9`, SOCKET, 1)).toBe('203.0.113.9')
  expect(clientAddress(`${FORGED}, 203.0.113.9, 192.0.2.1`, SOCKET, 2)).toBe('203.0.113.9')
  expect(clientAddress([FORGED, '203.0.113.9'], SOCKET, 1)).toBe('203.0.113.9')
})

test('a proxy that adds nothing is the client itself', () => {
  for (const header of [undefined, '', ' ']) expect(clientAddress(header, SOCKET, 1)).toBe(SOCKET)
  expect(clientAddress('203.0.113.9', SOCKET, 2)).toBe(SOCKET)
  expect(clientAddress(undefined, undefined, 0)).toBe('unknown')
})

const asked = (changes: object) =>
  rejectionOf({ method: 'POST', url: '/api/checkout', ...changes })?.status ?? null

test('methods that no shop needs are refused', () => {
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'PURGE', ''])
    expect(asked({ method }), method).toBe(405)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(asked({ method, url: '/' })).toBeNull()
  for (const method of ['POST', 'OPTIONS']) expect(asked({ method })).toBeNull()
})

const allowed = (method: string, url: string) => rejectionOf({ method, url })?.headers

test('what is only looked at takes nothing, and says so', () => {
  for (const url of ['/', '/vouchers/37', '/orders/x', '/api/vouchers', '/api/checkout/', '/no'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(allowed(method, url), `${method} ${url}`).toEqual({ allow: 'GET, HEAD, OPTIONS' })
})

test('what is posted to is not looked at', () => {
  for (const url of ['/api/checkout', '/api/checkout?x=1', '/api/payments/stripe/webhook'])
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])
      expect(allowed(method, url), `${method} ${url}`).toEqual({ allow: 'POST, OPTIONS' })
})

/** `app/api/checkout/route.ts` answers POST at `/api/checkout`. */
const posted = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.tsx?$/.test(file.replaceAll(sep, '/')))
  .filter((file) =>
    /export (?:async )?(?:function|const) (?:POST|PUT|PATCH|DELETE)\b/.test(
      readFileSync(join('app', file), 'utf8'),
    ),
  )
  .map((file) => `/${dirname(file).replaceAll(sep, '/')}`)

test('a post reaches whatever takes one', () => {
  expect(posted.length).toBeGreaterThan(1)
  for (const url of posted) expect(asked({ url }), url).toBeNull()
})

test('only addresses of this shop are answered', () => {
  for (const url of ['http://evil.example/', 'evil.example:443', '*', ''])
    expect(asked({ method: 'GET', url }), url).toBe(400)
})

test('an address in broken letters is no address, and a query may hold what it likes', () => {
  for (const url of ['/%', '/vouchers/%E0%A4%A', '/cart/%zz', '/orders/%ff', '/%C0%AF'])
    expect(asked({ method: 'GET', url }), url).toBe(400)
  for (const url of ['/vouchers/37?message=100%', '/%E0%A4%A4', '/100%25'])
    expect(asked({ method: 'GET', url }), url).toBeNull()
})

test('an address of more than 300 characters is not found, whatever its query holds', () => {
  const get = (url: string) => asked({ method: 'GET', url })
  for (const start of ['/', '/vouchers/38-', '/collections/', '/pictures/', '/no/such/']) {
    expect(get(start.padEnd(300, 'a'))).toBeNull()
    for (const sign of ['a', '!', '/', '%21']) {
      expect(get(`${start}${sign.repeat(301)}`), start + sign).toBe(404)
      expect(get(`${start}${sign.repeat(301)}?to=Jane`), start + sign).toBe(404)
    }
  }
  const message = encodeURIComponent('お誕生日おめでとう'.repeat(20))
  expect(get(`/vouchers/38-dinner?message=${message}`)).toBeNull()
  expect(get(`/vouchers/38-dinner${encodeURIComponent(`?to=Jane&message=${message}`)}`)).toBeNull()
})

test('a link to a full basket is found, also where a mail program has encoded it again and again', () => {
  const items = Array<LinkItem>(MAX_LINES).fill({ id: 123_456_789, value: 123_456_789 })
  const path = formatCartLink(items)
  const again = encodeURIComponent(encodeURIComponent(path.slice('/cart/'.length)))
  for (const url of [path, `/cart/${again}`, `/CART/${again}`])
    expect(asked({ method: 'GET', url }), url).toBeNull()
  expect(asked({ method: 'GET', url: `/cart/${'37:50,'.repeat(400)}` })).toBe(404)
})

/** What one reader takes for the API, or an embed, and the next one for a page. */
const UNCLEAN = [
  '/api/../vouchers/38?to=Jane',
  '/api/%2e%2e/vouchers/38?to=Jane',
  '/api/%2E./vouchers/38',
  '/api/%252e%252e/vouchers/38',
  '/api/%25252e%2e/vouchers/38',
  '/api/..%2fvouchers/38',
  '/api%2f../vouchers/38',
  '/api/..\\vouchers/38',
  '/api\\..\\vouchers\\38',
  '/api/..%5cvouchers/38',
  '/api/..%255cvouchers/38',
  '/embed/./../vouchers/38',
  '/vouchers/.',
  '/vouchers/..',
  '/..',
  '/%25zz/%2e%2e/vouchers/38',
  '//vouchers/38',
  '/vouchers//38',
  '/vouchers/%2f38',
  '//evil.example/',
  '/api#/vouchers/38?to=Jane',
]

for (const url of UNCLEAN) {
  test(`${url} is nobody’s address`, () => expect(asked({ method: 'GET', url })).toBe(400))
}

test('dots, slashes and signs that mean one thing only are let by', () => {
  for (const url of [
    '/.well-known/security.txt',
    '/vouchers/38-...',
    '/vouchers/38-a..b',
    '/vouchers/..38',
    '/cart/37:50%2C38:20',
    '/vouchers/38-100%25',
    '/vouchers/%E2%80%A6',
    '/vouchers/37?next=/../..//x',
  ])
    expect(asked({ method: 'GET', url }), url).toBeNull()
})
