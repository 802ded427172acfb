import { expect } from 'playwright/test'
import { readCatalogue } from '@/lib/catalogue/catalogue'
import { acquireSlot } from '@/lib/smart-gift/upstream-rate-limiter'
import { documented, forgetCatalogue, ids, newShop, timePasses } from '../support/catalogue'
import { standingClock } from '../support/clock'
import { test } from '../support/test'
import { type Answer, json, type Received } from '../support/upstream'

test.use({ spec: 'list-pages' })
standingClock()
test.beforeAll(({ settings: _ }) => {
  process.env.SMART_GIFT_RATE_LIMIT = '60'
})
test.beforeEach(newShop)

const SLOT = 62_000
const [VOUCHER] = documented().data
const voucher = (id: number) => ({ ...VOUCHER, id, title: `Voucher ${id}` })
const count = (to: number) => Array.from({ length: to }, (_, at) => at + 1)
const pageOf = ({ path }: Received) =>
  Number(new URL(path, 'http://upstream').searchParams.get('page') ?? 1)

/** A list of one voucher a page; `also` changes the answer to one page. */
const pages = (last: number, also: Record<number, Answer> = {}): Answer => {
  return (response, request) => {
    const page = pageOf(request)
    const whole = json(200, {
      data: [voucher(page)],
      meta: { current_page: page, last_page: last },
    })
    return (also[page] ?? whole)(response, request)
  }
}
const asked = ({ requests }: { requests: Received[] }) => requests.map(({ path }) => path)

test('a list of several pages is read to its end, in its order', async ({ upstream }) => {
  upstream.answer = pages(5)
  expect(ids(await readCatalogue())).toEqual(count(5))
  expect(asked(upstream)).toEqual(['/vouchers', ...[2, 3, 4, 5].map((n) => `/vouchers?page=${n}`)])
})

test('a voucher that is on no page any more is gone', async ({ upstream, database }) => {
  upstream.answer = pages(4)
  await readCatalogue()
  upstream.answer = pages(4, {
    3: json(200, { data: [], meta: { current_page: 4, last_page: 4 } }),
  })
  await timePasses(database, 20_000)
  expect(ids(await readCatalogue())).toEqual([1, 2])
})

const UNREAD: [what: string, answer: Answer][] = [
  ['fails', json(500, {})],
  ['is busy', json(429, {}, { 'retry-after': '5' })],
  ['is no list', json(200, { data: 'soon' })],
]
for (const [what, answer] of UNREAD) {
  test(`when a page ${what}, what stands on it and behind it stays as it last was, and the rest is new`, async ({
    upstream,
    database,
  }) => {
    upstream.answer = pages(4)
    await readCatalogue()
    const renamed = json(200, {
      data: [{ ...voucher(1), title: 'New' }, voucher(9)],
      meta: { current_page: 1, last_page: 4 },
    })
    upstream.answer = pages(4, { 1: renamed, 3: answer })
    await timePasses(database, 20_000)
    const list = await readCatalogue()
    expect(ids(list)).toEqual([1, 9, 2, 3, 4])
    expect(list?.vouchers[0]?.title).toBe('New')
    upstream.forget()
    upstream.answer = pages(4)
    await timePasses(database, 30_000)
    expect(ids(await readCatalogue())).toEqual(count(4))
    expect(asked(upstream)[0], 'from the beginning').toBe('/vouchers')
  })
}

test('a link to the next page elsewhere is never called, and what was there stays', async ({
  upstream,
  database,
}) => {
  upstream.answer = pages(2)
  await readCatalogue()
  const links = { next: 'http://127.0.0.1:9/vouchers?page=2' }
  upstream.answer = json(200, { data: [voucher(1)], links })
  upstream.forget()
  await timePasses(database, 20_000)
  expect(ids(await readCatalogue())).toEqual([1, 2])
  expect(asked(upstream)).toEqual(['/vouchers'])
})

const ENDLESS: [what: string, links: (page: number) => object][] = [
  [
    'leads back to its beginning',
    (page) => ({ links: { next: page === 1 ? '?page=2' : '?page=1' } }),
  ],
  ['leads to itself', (page) => ({ links: { next: `?page=${page}` } })],
]
for (const [what, links] of ENDLESS) {
  test(`a list that ${what} is left where it says nothing new`, async ({ upstream }) => {
    upstream.answer = (response, request) =>
      json(200, { data: [voucher(pageOf(request))], ...links(pageOf(request)) })(response)
    expect(ids(await readCatalogue())).toContain(1)
    expect(upstream.requests.length).toBeLessThanOrEqual(3)
  })
}

test('a list whose last page moves on with every page takes its share of calls and no more', async ({
  upstream,
  database,
}) => {
  upstream.answer = (response, request) => pages(pageOf(request) + 1)(response, request)
  for (let minute = 0; minute < 12; minute += 1) {
    await readCatalogue()
    await timePasses(database, SLOT)
  }
  const numbers = upstream.requests.map(pageOf)
  expect(Math.max(...numbers)).toBe(200)
  expect(numbers.filter((number) => number === 1).length, 'and begins again').toBe(2)
})

test('a list too long for a minute is read on in the next, by any process, and sales keep their calls', async ({
  upstream,
  database,
}) => {
  upstream.answer = pages(50)
  expect(ids(await readCatalogue())).toEqual(count(21))
  const sales = await Promise.all(count(60).map(() => acquireSlot('sale')))
  expect(sales.filter(({ kind }) => kind === 'free')).toHaveLength(36)
  await timePasses(database, SLOT)
  forgetCatalogue() // another process
  expect(ids(await readCatalogue())).toEqual(count(42))
  expect(asked(upstream).filter((path) => path === '/vouchers')).toHaveLength(1)
  await timePasses(database, SLOT)
  expect(ids(await readCatalogue())).toEqual(count(50))
  upstream.answer = pages(49)
  for (const known of [50, 50, 49]) {
    await timePasses(database, SLOT)
    expect(ids(await readCatalogue()), 'dropped once all was read').toEqual(count(known))
  }
})

test('while sales take the calls, a long list waits and loses nothing', async ({
  upstream,
  database,
}) => {
  upstream.answer = pages(3)
  await readCatalogue()
  await timePasses(database, SLOT)
  await Promise.all(count(60).map(() => acquireSlot('sale')))
  expect(ids(await readCatalogue())).toEqual([1, 2, 3])
  expect(upstream.requests.map(pageOf)).toEqual([1, 2, 3, 1])
  await timePasses(database, SLOT)
  await readCatalogue()
  expect(upstream.requests.map(pageOf)).toEqual([1, 2, 3, 1, 2, 3])
})

for (const [last, seconds] of [
  [1, 16],
  [6, 16],
  [11, 31],
  [21, 62],
] as const) {
  test(`a list of ${last} pages is read again after ${seconds} s`, async ({
    upstream,
    database,
  }) => {
    upstream.answer = pages(last)
    await readCatalogue()
    upstream.forget()
    await timePasses(database, Math.max(seconds, 20) * 1000 - 1_000)
    await readCatalogue()
    expect(upstream.requests).toHaveLength(0)
    await timePasses(database, 1_000)
    await readCatalogue()
    expect(asked(upstream)[0]).toBe('/vouchers')
  })
}

test('a list with a byte order mark is read', async ({ upstream }) => {
  upstream.answer = (response) => response.end(`\ufeff${JSON.stringify(documented())}`)
  expect(ids(await readCatalogue())).toEqual([37, 38])
})
