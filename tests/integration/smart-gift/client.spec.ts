import { setImmediate as strayErrors } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect } from 'playwright/test'
import { database as openDatabase } from '@/lib/platform/database/database'
import { callSmartGift } from '@/lib/smart-gift/client'
import { SECRET_KEY, test } from '../support/test'
import { type Answer, cut, json, raw, silence } from '../support/upstream'

test.use({ spec: 'client' })

const get = (deadline = 5_000) => callSmartGift({ method: 'GET', path: '/vouchers', deadline })
const MEGABYTE = 1024 * 1024
const HTML = { 'content-type': 'text/html' }

test.beforeEach(async ({ upstream, database }) => {
  await openDatabase()
  await database.sql`delete from upstream_slots`
  upstream.forget()
  upstream.answer = json(200, { data: [] })
})

test('every request carries the documented headers, and asks for an answer as it is', async ({
  upstream,
}) => {
  await get()
  expect(upstream.requests).toHaveLength(1)
  expect(upstream.requests[0]).toMatchObject({ method: 'GET', path: '/vouchers', body: '' })
  expect(upstream.requests[0]?.headers).toMatchObject({
    'smart-auth': SECRET_KEY,
    accept: 'application/json',
    'content-type': 'application/json',
    'accept-encoding': 'identity',
  })
})

test('a sale arrives as it was written, to the byte', async ({ upstream }) => {
  const body = '{"value":50.00,"message":"Für dich 🎁"}'
  await callSmartGift({ method: 'POST', path: '/sale', body, deadline: 5_000 })
  expect(upstream.requests).toHaveLength(1)
  expect(upstream.requests[0]).toMatchObject({ method: 'POST', path: '/sale', body })
  expect(upstream.requests[0]?.headers['content-length']).toBe(String(Buffer.byteLength(body)))
})

test('an answer comes back with its status and its body', async ({ upstream }) => {
  upstream.answer = json(422, { message: 'No.' })
  expect(await get()).toEqual({
    kind: 'answered',
    status: 422,
    body: { message: 'No.' },
    retryAfter: null,
  })
})

test('where the connection is refused, nothing was sent', async ({ upstream }) => {
  await upstream.close()
  try {
    expect(await get()).toEqual({ kind: 'not-sent', reason: 'ECONNREFUSED' })
  } finally {
    await upstream.open()
  }
})

const LOST: [what: string, answer: Answer][] = [
  ['a connection that is cut', cut],
  [
    'a connection that is cut in the middle of the answer',
    (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"data":', () => response.destroy())
    },
  ],
  ['an answer that is not HTTP', (response) => response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ['a success in HTML', raw(200, HTML, '<!doctype html><title>Welcome</title>')],
  ['a success with half of its JSON', raw(200, {}, '{"data": [')],
  ['a success that is empty', raw(200, {})],
  ['a redirect that is no JSON', raw(302, { ...HTML, location: '/elsewhere' }, '<p>Moved</p>')],
  [
    'an answer that is packed, though nobody asked for that',
    raw(200, { 'content-encoding': 'gzip' }, gzipSync('{"data":[]}')),
  ],
  ['an error that is packed', raw(500, { 'content-encoding': 'br' }, 'x')],
  ['an answer above 8 MB', raw(200, {}, Buffer.from(`"${'x'.repeat(8 * MEGABYTE)}"`))],
  [
    'an answer without an end',
    (response) => {
      const more = () => response.write(Buffer.alloc(MEGABYTE, ' '), (broken) => broken || more())
      more()
    },
  ],
]

for (const [what, answer] of LOST) {
  test(`after ${what} nobody can tell what happened`, async ({ upstream }) => {
    upstream.answer = answer
    expect((await get()).kind).toBe('indeterminate')
    expect(upstream.requests).toHaveLength(1)
    await strayErrors() // An error that nobody catches would end the shop: it has to come up here.
  })
}

test('an answer that never comes is given up at the deadline', async ({ upstream }) => {
  upstream.answer = silence
  expect(await get(150)).toEqual({ kind: 'indeterminate', reason: 'TimeoutError' })
  expect(upstream.requests).toHaveLength(1)
})

test('an answer that begins and never ends is given up at the deadline', async ({ upstream }) => {
  upstream.answer = (response) => response.writeHead(200).write('{"data":')
  expect(await get(150)).toEqual({ kind: 'indeterminate', reason: 'TimeoutError' })
})

test('an answer of just 8 MB is read', async ({ upstream }) => {
  const text = 'x'.repeat(8 * MEGABYTE - 2)
  upstream.answer = raw(200, {}, `"${text}"`)
  const outcome = await get()
  expect(outcome.kind === 'answered' && outcome.body === text).toBe(true)
})

test('an error page in HTML still has a status', async ({ upstream }) => {
  upstream.answer = raw(500, HTML, '<h1>Server Error</h1>')
  expect(await get()).toMatchObject({ kind: 'answered', status: 500, body: undefined })
})

test('an answer that says it is not packed is read', async ({ upstream }) => {
  upstream.answer = json(200, { data: [] }, { 'content-encoding': 'identity' })
  expect(await get()).toMatchObject({ kind: 'answered', status: 200, body: { data: [] } })
})

for (const status of [301, 302, 303, 307, 308]) {
  test(`a ${status} is not followed: the key goes nowhere else`, async ({ upstream }) => {
    upstream.answer = json(status, {}, { location: `${upstream.url}/elsewhere` })
    expect(await get()).toMatchObject({ kind: 'answered', status })
    expect(upstream.requests.map(({ path }) => path)).toEqual(['/vouchers'])
  })
}

for (const marks of ['\ufeff', '\ufeff\ufeff', '\r\n\ufeff ']) {
  test(`JSON after ${JSON.stringify(marks)} is read`, async ({ upstream }) => {
    upstream.answer = raw(200, {}, `${marks}{"data":[]}${marks}`)
    expect(await get()).toMatchObject({ kind: 'answered', body: { data: [] } })
  })
}

const NOW = Date.parse('2026-06-01T12:00:00Z')
const NOW_SECONDS = NOW / 1000
const RETRY: [headers: Record<string, string>, seconds: number | null][] = [
  [{ 'retry-after': '30' }, 30],
  [{ 'retry-after': '1.2' }, 2],
  [{ 'retry-after': '0' }, null],
  [{ 'retry-after': '-5' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW_SECONDS + 42) }, 42],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW_SECONDS - 1) }, null],
  [{ 'x-ratelimit-remaining': '0' }, null],
  [{ 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': String(NOW_SECONDS + 42) }, null],
  [
    {
      'retry-after': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(NOW_SECONDS + 42),
    },
    5,
  ],
  [{}, null],
]

test.describe('at a known time', () => {
  const { now } = Date
  test.beforeEach(() => {
    Date.now = () => NOW
  })
  test.afterEach(() => {
    Date.now = now
  })

  for (const [headers, seconds] of RETRY) {
    const wait = seconds === null ? 'names no time to wait' : `means ${seconds} seconds`
    test(`429 with ${JSON.stringify(headers)} ${wait}`, async ({ upstream }) => {
      upstream.answer = json(429, { message: 'Too Many Attempts.' }, headers)
      expect(await get()).toMatchObject({ kind: 'answered', status: 429, retryAfter: seconds })
    })
  }
})

test('no connection is used for a second call: an idle one may die under a sale', async ({
  upstream,
}) => {
  await get()
  await get()
  await Promise.all([get(), get(), get()])
  expect(upstream.requests).toHaveLength(5)
  expect(upstream.connections).toBe(5)
})
