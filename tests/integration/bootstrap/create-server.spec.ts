import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'playwright/test'
import { serverState } from '@/lib/bootstrap/server-state'
import { clientAtWork } from '@/lib/platform/http/api-response'
import { logTo } from '@/lib/platform/log'
import { requestContext } from '@/lib/platform/telemetry/request-context'
import { test } from '../support/test'
import { openWire, REFUSED, request, type Wire } from '../support/wire'

test.use({ spec: 'create-server' })

const seen: IncomingMessage['headers'][] = []
const clients: string[] = []
const lines: string[] = []
const log = logTo({ write: (line) => lines.push(line) })
let wire: Wire

test.beforeAll(async ({ settings: _ }) => {
  wire = await openWire(async (message, response) => {
    seen.push(message.headers)
    if (message.url === '/broken') throw new Error('no such page as Jane’s')
    await pause(1)
    clients.push(clientAtWork())
    log.info('worked')
    response.end('hello')
  })
})
test.afterAll(() => wire.close())
test.beforeEach(() => {
  seen.length = 0
  clients.length = 0
  lines.length = 0
})

for (const [line, status] of [
  ['TRACE / HTTP/1.1', 405],
  ['GET http://evil.example/ HTTP/1.1', 400],
  ['OPTIONS * HTTP/1.1', 400],
  ['POST / HTTP/1.1', 405],
  ['GET /vouchers/%E0%A4%A HTTP/1.1', 400],
  ['GET /api/../vouchers/38?to=secret HTTP/1.1', 400],
  ['GET //evil.example/ HTTP/1.1', 400],
] as const) {
  test(`${line} is refused in the one error shape, before the shop hears of it`, async () => {
    const answer = await wire.say(request(line, 'Cookie: secret'))
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain('"errors":{}')
    expect(answer).not.toContain('secret')
    expect(answer).not.toContain('evil.example')
    expect(seen).toEqual([])
  })
}

test('a client cannot say for another', async () => {
  await wire.say(request('GET / HTTP/1.1', 'X-Forwarded-For: 10.0.0.1'))
  expect(seen[0]?.['x-forwarded-for']).toBe('127.0.0.1')
  expect(clients).toEqual(['127.0.0.1'])
})

test('behind a proxy the client is whom the proxy names', async () => {
  const named: string[] = []
  const behind = await openWire(async (_, response) => {
    named.push(clientAtWork())
    response.end()
  }, 1)
  await behind.say(request('GET / HTTP/1.1', 'X-Forwarded-For: 10.0.0.1, 203.0.113.9'))
  behind.close()
  expect(named).toEqual(['203.0.113.9'])
})

test('the shop knows how many addresses its proxies have named, for the doctor', async () => {
  const counts: unknown[] = []
  const counting = await openWire(async (_, response) => {
    counts.push(requestContext().forwarded)
    response.end()
  })
  await counting.say(request('GET / HTTP/1.1'))
  await counting.say(request('GET / HTTP/1.1', 'X-Forwarded-For: 10.0.0.1, 203.0.113.9'))
  counting.close()
  expect(counts).toEqual([0, 2])
})

test('without our server nobody is known, whatever a header says', () =>
  expect(clientAtWork()).toBe('unknown'))

test('a request that breaks is answered in the one error shape, without the error’s words', async () => {
  const answer = await wire.say(request('GET /broken HTTP/1.1'), REFUSED)
  expect(answer).toMatch(/^HTTP\/1.1 500 /)
  expect(answer).not.toContain('Jane')
})

test('a page asked for as a socket is answered as a page', async () => {
  const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13']
  const text = request('GET /nowhere HTTP/1.1', ...upgrade).replace('close', 'Upgrade, close')
  expect(await wire.say(text, /hello/)).toMatch(/^HTTP\/1.1 200 /)
})

test('a request has one id, from the caller to the log and back', async () => {
  const answer = await wire.say(request('GET / HTTP/1.1', 'X-Request-Id: from-the-browser-1'))
  expect(answer).toContain('x-request-id: from-the-browser-1')
  expect(seen[0]?.['x-request-id']).toBe('from-the-browser-1')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ request: 'from-the-browser-1', msg: 'worked' })
})

test('an id that is none is replaced, and never written down', async () => {
  const answers = []
  for (const id of ['{"a":1}', 'x', 'a'.repeat(65)])
    answers.push(await wire.say(request('GET / HTTP/1.1', `X-Request-Id: ${id}`)))
  const ids = lines.map((line) => JSON.parse(line).request)
  for (const [index, id] of ids.entries()) {
    expect(id).toMatch(/^[\da-f-]{36}$/)
    expect(answers[index]).toContain(`x-request-id: ${id}`)
  }
  expect(new Set(ids).size).toBe(3)
})

test('a shop that is about to end keeps no connection', async () => {
  const keep = 'GET / HTTP/1.1\nHost: shop\n\n'
  serverState().isClosing = true
  expect(await wire.say(keep)).toMatch(/^connection: close\r$/im)
})
