import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect } from 'playwright/test'
import { readBody } from '@/lib/platform/http/api-response'
import { MAX_BODY_BYTES } from '@/lib/platform/http/body-limits'
import { test } from '../support/test'
import { hear, openWire, REFUSED, request, type Wire } from '../support/wire'

test.use({ spec: 'request-bodies' })

/** Milliseconds, instead of the shop's ten seconds. */
const PATIENCE = 150
const ORDER = 'POST /api/checkout HTTP/1.1'

const heard: string[] = []
let wire: Wire

/** A route handler that is given Node's own stream, as Next gives it. */
async function route(message: IncomingMessage, response: ServerResponse) {
  const { method, url, headers } = message
  const body = method === 'POST' ? (message as unknown as BodyInit) : null
  const init = { method, headers: headers as Record<string, string>, body, duplex: 'half' }
  const read = await readBody(new Request(`http://shop${url}`, init), MAX_BODY_BYTES, PATIENCE)
  if (read instanceof Response) {
    response.writeHead(read.status, Object.fromEntries(read.headers)).end(await read.text())
    return
  }
  heard.push(String(read))
  response.end(`heard ${read.length}`)
}

test.beforeAll(async ({ settings: _ }) => {
  wire = await openWire(route)
})
test.afterAll(() => wire.close())
test.beforeEach(() => {
  heard.length = 0
})

const statuses = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

/** Sends a byte at a time for as long as somebody is there. */
function drip(socket: ReturnType<Wire['dial']>, piece = 'x') {
  const timer = setInterval(() => socket.writable && socket.write(piece), 20)
  socket.once('close', () => clearInterval(timer))
}

for (const [how, start, piece] of [
  ['drips', request(ORDER, 'Content-Length: 9000'), 'x'],
  [
    'drips without saying how much it is',
    request(ORDER, 'Transfer-Encoding: chunked'),
    '1\r\nx\r\n',
  ],
  ['never comes', request(ORDER, 'Content-Length: 9000'), ''],
] as const) {
  test(`a body that ${how} is given up, and nothing is done with it`, async () => {
    const socket = wire.dial(start)
    if (piece) drip(socket, piece)
    const answer = await hear(socket, REFUSED)
    expect(statuses(answer)).toEqual([408])
    expect(heard).toEqual([])
  })
}

test('who drips is hung up on at last', async () => {
  const socket = wire.dial(request(ORDER, 'Content-Length: 9000'))
  drip(socket)
  expect(statuses(await hear(socket))).toEqual([408])
})

test('who drips to a page has it at once, and is hung up on', async () => {
  const socket = wire.dial(request('GET / HTTP/1.1', 'Content-Length: 9000'))
  drip(socket)
  expect(statuses(await hear(socket))).toEqual([200])
})

test('who sends all of what is too large, and listens only then, still hears that it is', async () => {
  const connected = once(wire.server, 'connection')
  const socket = wire.dial(request(ORDER, 'Content-Length: 200000'))
  const [shop] = await connected
  await expect.poll(() => shop.bytesWritten, 'the shop has answered').toBeGreaterThan(0)
  for (let piece = 0; piece < 4; piece += 1)
    await new Promise((resolve) => socket.write('x'.repeat(50_000), resolve))
  expect(statuses(await hear(socket, REFUSED))).toEqual([413])
  expect(heard).toEqual([])
})

test('a body that does not say how large it is, is counted', async () => {
  const chunk = (text: string) => `${text.length.toString(16)}\n${text}\n`
  const chunked = request(ORDER, 'Transfer-Encoding: chunked')
  const most = 'x'.repeat(MAX_BODY_BYTES - 1)
  expect(statuses(await wire.say(`${chunked}${chunk(most)}${chunk('y')}0\n\n`))).toEqual([200])
  expect(heard).toEqual([`${most}y`])
  const larger = `${chunked}${chunk(most)}${chunk('yy')}0\n\n`
  expect(statuses(await wire.say(larger, REFUSED))).toEqual([413])
  expect(heard).toHaveLength(1)
})

test('a body in pieces is heard whole, and the connection is good for the next', async () => {
  const socket = wire.dial(`${ORDER}\nHost: shop\nContent-Length: 6\n\n`)
  for (const piece of ['abc', 'def']) await new Promise((resolve) => socket.write(piece, resolve))
  socket.write(request(ORDER, 'Content-Length: 3').replaceAll('\n', '\r\n'))
  socket.write('ghi')
  expect(statuses(await hear(socket))).toEqual([200, 200])
  expect(heard).toEqual(['abcdef', 'ghi'])
})

test('who asks before sending is told that it is too large before any of it has come', async () => {
  const asking = (size: number) => request(ORDER, 'Expect: 100-continue', `Content-Length: ${size}`)
  expect(statuses(await wire.say(asking(200_000_000), REFUSED))).toEqual([100, 413])
  expect(statuses(await wire.say(`${asking(3)}abc`))).toEqual([100, 200])
  expect(heard).toEqual(['abc'])
})

test('who was refused is heard again on that connection', async () => {
  const packed = `${ORDER}\nHost: shop\nContent-Encoding: gzip\nContent-Length: 3\n\nabc`
  const answer = await wire.say(`${packed}${request(ORDER, 'Content-Length: 3')}def`)
  expect(statuses(answer)).toEqual([415, 200])
  expect(answer).toContain('accept-encoding: identity')
  expect(heard).toEqual(['def'])
})

for (const [what, text, status] of [
  ['is no request', 'HELLO\n\n', 400],
  ['has two lengths', `${request(ORDER, 'Content-Length: 1', 'Content-Length: 2')}a`, 400],
  [
    'says its length twice over',
    request(ORDER, 'Content-Length: 1', 'Transfer-Encoding: chunked'),
    400,
  ],
  ['breaks off a chunk', `${request(ORDER, 'Transfer-Encoding: chunked')}zz\n`, 400],
  ['has headers without end', request('GET / HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`), 431],
] as const) {
  test(`what ${what} is refused in the one error shape`, async () => {
    const answer = await wire.say(text)
    expect(statuses(answer)).toEqual([status])
    expect(answer).toMatch(REFUSED)
    expect(heard).toEqual([])
  })
}

test('who hangs up in the middle leaves nothing behind', async () => {
  const socket = wire.dial(`${request(ORDER, 'Content-Length: 9000')}abc`)
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.destroy()
  expect(statuses(await wire.say(request('GET / HTTP/1.1')))).toEqual([200])
  expect(heard).toEqual([''])
})
