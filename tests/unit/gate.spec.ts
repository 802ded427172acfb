import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect, test } from 'playwright/test'
import { MOST_LINES } from '@/lib/cart/cart'
import { clientAddress } from '@/lib/gate/client-address'
import { refusalOf } from '@/lib/gate/refusal'
import { LARGEST_BODY } from '@/lib/largest-body'
import { formatCartLink, type LinkItem } from '@/lib/links/cart-link'

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
  refusalOf({ method: 'POST', url: '/api/checkout', headers: {}, ...changes })?.status ?? null

test('methods that no shop needs are refused', () => {
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'PURGE', ''])
    expect(asked({ method }), method).toBe(405)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(asked({ method, url: '/' })).toBeNull()
  for (const method of ['POST', 'OPTIONS']) expect(asked({ method })).toBeNull()
})

const allowed = (method: string, url: string) => refusalOf({ method, url, headers: {} })?.headers

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

test('the gate lets through a post to whatever takes one', () => {
  expect(posted.length).toBeGreaterThan(1)
  for (const url of posted) expect(asked({ url }), url).toBeNull()
})

test('only addresses of this shop are answered', () => {
  for (const url of ['http://evil.example/', 'evil.example:443', '*', ''])
    expect(asked({ method: 'GET', url }), url).toBe(400)
  expect(asked({ method: 'GET', url: '//evil.example/' })).toBeNull() // a path, however odd
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
  const items = Array<LinkItem>(MOST_LINES).fill({ id: 123_456_789, value: 123_456_789 })
  const path = formatCartLink(items)
  const again = encodeURIComponent(encodeURIComponent(path.slice('/cart/'.length)))
  for (const url of [path, `/cart/${again}`, `/CART/${again}`])
    expect(asked({ method: 'GET', url }), url).toBeNull()
  expect(asked({ method: 'GET', url: `/cart/${'37:50,'.repeat(400)}` })).toBe(404)
})

test('a body that is packed is not unpacked', () => {
  for (const coding of ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'x'])
    expect(asked({ headers: { 'content-encoding': coding } }), coding).toBe(415)
  expect(asked({ headers: { 'transfer-encoding': 'gzip, chunked' } })).toBe(415)
  expect(
    asked({ headers: { 'content-encoding': 'Identity', 'transfer-encoding': 'chunked' } }),
  ).toBe(null)
})

test('a body that says it is too large is not read at all', () => {
  expect(asked({ headers: { 'content-length': String(LARGEST_BODY) } })).toBeNull()
  expect(asked({ headers: { 'content-length': String(LARGEST_BODY + 1) } })).toBe(413)
  const event = { url: '/api/payments/stripe/webhook', headers: { 'content-length': '200000' } }
  expect(asked(event)).toBeNull()
  expect(asked({ ...event, headers: { 'content-length': '300000' } })).toBe(413)
})
