import { expect, test } from 'playwright/test'
import { clientAddress } from '@/lib/gate/client-address'
import { refusalOf } from '@/lib/gate/refusal'

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
  for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) expect(asked({ method })).toBeNull()
})

test('only addresses of this shop are answered', () => {
  for (const url of ['http://evil.example/', 'evil.example:443', '*', ''])
    expect(asked({ url }), url).toBe(400)
  expect(asked({ url: '//evil.example/' })).toBeNull() // a path, however odd
})

test('a body that says it is too large is not read at all', () => {
  expect(asked({ headers: { 'content-length': String(16 * 1024) } })).toBeNull()
  expect(asked({ headers: { 'content-length': String(16 * 1024 + 1) } })).toBe(413)
  const event = { url: '/api/payments/stripe/webhook', headers: { 'content-length': '200000' } }
  expect(asked(event)).toBeNull()
  expect(asked({ ...event, headers: { 'content-length': '300000' } })).toBe(413)
})
