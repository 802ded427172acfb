import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { microcache } from '@/lib/gate/microcache'

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 's-maxage=10, stale-while-revalidate=10',
  'x-nextjs-cache': 'HIT',
  vary: 'rsc, next-router-state-tree, Accept-Encoding',
  etag: '"page"',
}

let server: Server
let url: string
let made: number
let clock: number
let version: string
let answer: (response: ServerResponse) => void

const page = (headers: OutgoingHttpHeaders = {}, status = 200) => {
  answer = (response) => {
    response.statusCode = status
    for (const [name, value] of Object.entries({ ...PAGE, ...headers })) {
      if (value !== undefined) response.setHeader(name, value)
    }
    response.write('<p>£50 ')
    response.end(Buffer.from('for “you”</p>'))
  }
}

test.beforeEach(async () => {
  made = 0
  clock = 1_000
  version = 'one'
  page()
  const answerAgain = microcache({ version: () => version, now: () => clock })
  server = createServer((request, response) => {
    response.setHeader('x-request-id', String(request.headers['x-request-id']))
    if (answerAgain(request, response)) return
    made += 1
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
test.afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('a page that has just been answered is answered again, word for word, without being made', async () => {
  const [first, again] = [await fetch(url), await fetch(url)]
  expect(made).toBe(1)
  expect(await again.text()).toBe('<p>£50 for “you”</p>')
  expect(await first.text()).toBe('<p>£50 for “you”</p>')
  for (const name of Object.keys(PAGE))
    expect(again.headers.get(name)).toBe(first.headers.get(name))
})

test('each request keeps its own id', async () => {
  await fetch(url, { headers: { 'x-request-id': 'first' } })
  const again = await fetch(url, { headers: { 'x-request-id': 'second' } })
  expect(made).toBe(1)
  expect(again.headers.get('x-request-id')).toBe('second')
})

test('a browser that has the page already is told so', async () => {
  await fetch(url)
  const again = await fetch(url, { headers: { 'if-none-match': PAGE.etag } })
  expect([again.status, await again.text(), made]).toEqual([304, '', 1])
})

for (const [what, change] of [
  ['ten seconds later', () => (clock += 10_001)],
  ['once there is another list of vouchers', () => (version = 'two')],
] as const) {
  test(`${what} a page is made anew`, async () => {
    await fetch(url)
    change()
    await fetch(url)
    expect(made).toBe(2)
  })
}

for (const [what, path, headers] of [
  ['another address', '?_rsc=1', {}],
  ['a part of the page', '', { rsc: '1' }],
  ['another encoding', '', { 'accept-encoding': 'identity' }],
] as const) {
  test(`${what} is answered for itself`, async () => {
    await fetch(url)
    await fetch(url + path, { headers })
    expect(made).toBe(2)
  })
}

for (const [what, headers, status] of [
  ['just drawn for the first time', { 'x-nextjs-cache': 'MISS' }],
  ['out of date', { 'x-nextjs-cache': 'STALE' }],
  ['not of Next’s store', { 'x-nextjs-cache': undefined }],
  ['somebody’s own', { 'cache-control': 'private, no-store' }],
  ['given with a cookie', { 'set-cookie': 'a=b' }],
  ['different by what we do not know', { vary: 'rsc, cookie' }],
  ['not found', {}, 404],
] as [string, OutgoingHttpHeaders, number?][]) {
  test(`nothing is kept that is ${what}`, async () => {
    page(headers, status)
    await fetch(url)
    await fetch(url)
    expect(made).toBe(2)
  })
}

test('what is posted, and what is no page, is never answered from what was kept', async () => {
  await fetch(url)
  await fetch(url, { method: 'POST' })
  await fetch(`${url}api/vouchers`)
  await fetch(`${url}api/vouchers`)
  expect(made).toBe(4)
})
