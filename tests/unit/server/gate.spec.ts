import { createServer, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'playwright/test'
import { closeGate, openGate } from '@/lib/gate/gate'
import { logTo } from '@/lib/log'
import { test } from './support/test'

test.use({ spec: 'gate' })

const seen: IncomingMessage['headers'][] = []
const lines: string[] = []
const log = logTo({ write: (line) => lines.push(line) })
let server: Server
let port: number

test.beforeAll(async ({ settings: _ }) => {
  openGate()
  server = createServer(async (request, response) => {
    seen.push(request.headers)
    await pause(1)
    log.info('worked')
    response.end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as { port: number }).port
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})
test.beforeEach(() => {
  seen.length = 0
  lines.length = 0
})

/** Sends what no client library would, and gives what came back. */
async function say(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(text.replaceAll('\n', '\r\n'))
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return answer
}
const request = (line: string, ...headers: string[]) =>
  `${[line, 'Host: shop', 'Connection: close', ...headers].join('\n')}\n\n`

for (const [line, status] of [
  ['TRACE / HTTP/1.1', 405],
  ['GET http://evil.example/ HTTP/1.1', 400],
  ['OPTIONS * HTTP/1.1', 400],
] as const) {
  test(`${line} is refused in the one error shape, before the shop hears of it`, async () => {
    const answer = await say(request(line, 'Cookie: secret'))
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain('"errors":{}')
    expect(answer).not.toContain('secret')
    expect(answer).not.toContain('evil.example')
    expect(seen).toEqual([])
  })
}

test('a body that is too large is refused before it has come', async () => {
  const answer = await say(request('POST / HTTP/1.1', 'Content-Length: 200000000'))
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(seen).toEqual([])
})

test('a client cannot say for another', async () => {
  await say(request('GET / HTTP/1.1', 'X-Forwarded-For: 10.0.0.1'))
  expect(seen[0]?.['x-forwarded-for']).toBe('127.0.0.1')
})

test('a request has one id, from the caller to the log and back', async () => {
  const answer = await say(request('GET / HTTP/1.1', 'X-Request-Id: from-the-browser-1'))
  expect(answer).toContain('x-request-id: from-the-browser-1')
  expect(seen[0]?.['x-request-id']).toBe('from-the-browser-1')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ request: 'from-the-browser-1', msg: 'worked' })
})

test('an id that is none is replaced, and never written down', async () => {
  const answers = []
  for (const id of ['{"a":1}', 'x', 'a'.repeat(65)])
    answers.push(await say(request('GET / HTTP/1.1', `X-Request-Id: ${id}`)))
  const ids = lines.map((line) => JSON.parse(line).request)
  for (const [index, id] of ids.entries()) {
    expect(id).toMatch(/^[\da-f-]{36}$/)
    expect(answers[index]).toContain(`x-request-id: ${id}`)
  }
  expect(new Set(ids).size).toBe(3)
})

test('a shop that is about to end keeps no connection', async () => {
  const keep = 'GET / HTTP/1.1\nHost: shop\n\n'
  closeGate()
  expect(await say(keep)).toMatch(/^connection: close\r$/im)
})
