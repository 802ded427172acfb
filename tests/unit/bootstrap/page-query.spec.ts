import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { keepQueryOut } from '@/lib/bootstrap/page-query'

let server: Server
let url: string

/** Says what it was asked for; /old leads on to /new. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    keepQueryOut(request, response)
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
    ['/vouchers/37?_rsc=x1y', '/vouchers/37'],
    ['/vouchers/37?', '/vouchers/37'],
    ['/embedded?to=Jane', '/embedded'],
    ['/embed?to=Jane', '/embed'],
    ['/_next/data/build/vouchers/37.json?to=Jane', '/_next/data/build/vouchers/37.json'],
  ] as const) {
    expect(await (await ask(asked)).text(), asked).toBe(seen)
  }
})

test('A part of a page keeps the parameter that Next made for it, and nothing else', async () => {
  const rsc = { headers: { rsc: '1' } }
  for (const [asked, seen] of [
    ['?to=Jane&_rsc=x1y', '?_rsc=x1y'],
    ['?_rsc=x1_-y&_rsc=Jane', '?_rsc=x1_-y'],
    ['?_rsc=Happy%20birthday', ''],
    [`?_rsc=${'x'.repeat(65)}`, ''],
    ['?_rsc=', ''],
  ] as const)
    expect(await (await ask(`/vouchers/37${asked}`, rsc)).text(), asked).toBe(`/vouchers/37${seen}`)
})

test('What reads a query is asked for with it', async () => {
  for (const path of ['/_next/image?url=a', '/api/vouchers?x=1', '/oembed?url=a', '/embed/37?c=a'])
    expect(await (await ask(path)).text()).toBe(path)
})

test('A redirect hands the query on, each their own', async () => {
  for (const query of ['?value=50&to=J%C3%A9+%26+Jo', '?value=20']) {
    const { status, headers } = await ask(`/old${query}`)
    expect(status).toBe(308)
    expect(headers.get('location')).toBe(`/new${query}`)
    expect(headers.get('refresh')).toBe(`0;url=/new${query}`)
    expect(headers.get('cache-control'), 'it has somebody’s words').toBe('private, no-store')
  }
  expect((await ask('/old')).headers.get('location')).toBe('/new')
})
