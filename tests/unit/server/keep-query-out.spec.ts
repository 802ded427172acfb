import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { keepQueryOut } from '@/lib/pages/keep-query-out'

let server: Server
let url: string

/** Says what it was asked for; /old leads on to /new. */
test.beforeAll(async () => {
  keepQueryOut()
  server = createServer((request, response) => {
    if (request.url?.startsWith('/old')) {
      response.statusCode = 308
      response.setHeader('location', '/new')
      response.setHeader('refresh', '0;url=/new')
    }
    response.end(request.url)
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => server.close())

const ask = (path: string, init?: RequestInit) => fetch(url + path, { redirect: 'manual', ...init })

test('No page is asked for with a query, so none can be drawn with somebody’s words in it', async () => {
  for (const [asked, seen] of [
    ['/vouchers/37?to=Jane&message=a?b', '/vouchers/37'],
    ['/?q=wine', '/'],
    ['/cart/37:50?utm_source=mail', '/cart/37:50'],
    ['/vouchers/37?to=Jane&_rsc=x1y', '/vouchers/37?_rsc=x1y'],
    ['/embedded?to=Jane', '/embedded'],
  ] as const) {
    expect(await (await ask(asked)).text(), asked).toBe(seen)
  }
})

test('What reads a query is asked for with it', async () => {
  for (const path of ['/_next/image?url=a', '/api/vouchers?x=1', '/oembed?url=a', '/embed/37?c=a'])
    expect(await (await ask(path)).text()).toBe(path)
  expect(await (await ask('/vouchers/37?x=1', { method: 'POST' })).text()).toBe('/vouchers/37?x=1')
})

test('A redirect hands the query on, each their own', async () => {
  for (const query of ['?value=50&to=J%C3%A9+%26+Jo', '?value=20']) {
    const { status, headers } = await ask(`/old${query}`)
    expect(status).toBe(308)
    expect(headers.get('location')).toBe(`/new${query}`)
    expect(headers.get('refresh')).toBe(`0;url=/new${query}`)
  }
  expect((await ask('/old')).headers.get('location')).toBe('/new')
})
