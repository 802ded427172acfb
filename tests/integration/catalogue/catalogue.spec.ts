import { expect } from 'playwright/test'
import { readCatalogue } from '@/lib/catalogue/catalogue'
import { documented, ids, newShop, timePasses, vouchers } from '../support/catalogue'
import { standingClock } from '../support/clock'
import { test } from '../support/test'
import { type Answer, cut, json, raw } from '../support/upstream'

test.use({ spec: 'catalogue' })
standingClock()

const EMPTY = json(200, { data: [] })
const AWAY = json(500, { message: 'Server Error' })
const STALE = 20_000
const LONGEST_PAUSE = 30_000

const fifty = () => Promise.all(Array.from({ length: 50 }, () => readCatalogue()))

test.beforeEach(newShop)

test('the first shoppers, 50 at once, share one request and see the same list', async ({
  upstream,
}) => {
  const lists = await fifty()
  expect(upstream.requests.map(({ path }) => path)).toEqual(['/vouchers'])
  expect(new Set(lists).size).toBe(1)
  expect(ids(lists[0] ?? null)).toEqual([37, 38])
})

test('a list is fresh for 20 seconds; then 50 shoppers at once share one request', async ({
  upstream,
  database,
}) => {
  const first = await readCatalogue()
  await timePasses(database, STALE - 1)
  expect(await readCatalogue()).toBe(first)
  expect(upstream.requests).toHaveLength(1)
  await timePasses(database, 1)
  const [second] = await fifty()
  expect(upstream.requests).toHaveLength(2)
  expect(second).not.toBe(first)
})

const FAILURES: [what: string, answer: Answer][] = [
  ['a server error', AWAY],
  ['a key that is not accepted', json(401, { message: 'Unauthenticated.' })],
  ['too many requests', json(429, {}, { 'retry-after': '5' })],
  ['a page instead of a list', raw(200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>')],
  ['a list that is none', json(200, { data: 'vouchers' })],
  ['nothing', json(200, null)],
  ['a connection that breaks', cut],
]

for (const [what, answer] of FAILURES) {
  test(`after ${what} the last good list stays, and the next good one takes its place`, async ({
    upstream,
    database,
  }) => {
    const good = await readCatalogue()
    upstream.answer = answer
    await timePasses(database, STALE)
    expect(await readCatalogue()).toBe(good)
    expect(upstream.requests).toHaveLength(2)
    upstream.answer = json(200, { data: documented().data.slice(1) })
    await timePasses(database, LONGEST_PAUSE)
    expect(ids(await readCatalogue())).toEqual([38])
  })
}

test('a shop that never had a list has none, until there is one', async ({
  upstream,
  database,
}) => {
  upstream.answer = AWAY
  expect(new Set(await fifty())).toEqual(new Set([null]))
  expect(upstream.requests).toHaveLength(1)
  upstream.answer = vouchers
  await timePasses(database, LONGEST_PAUSE)
  expect(ids(await readCatalogue())).toEqual([37, 38])
})

test('the longer Smart Gift is away, the longer the shop waits, half a minute at most', async ({
  upstream,
  database,
}) => {
  upstream.answer = AWAY
  await readCatalogue()
  for (const [failure, seconds] of [2, 10, 20, 30, 30, 30].entries()) {
    await timePasses(database, seconds * 1000 - 1)
    await fifty()
    expect(upstream.requests, `${seconds} s are not over`).toHaveLength(failure + 1)
    await timePasses(database, 1)
    await fifty()
    expect(upstream.requests, `${seconds} s are over`).toHaveLength(failure + 2)
  }
})

test('once Smart Gift was there again, the pauses begin anew', async ({ upstream, database }) => {
  for (const answer of [AWAY, AWAY, AWAY, vouchers, AWAY]) {
    upstream.answer = answer
    await timePasses(database, LONGEST_PAUSE)
    await readCatalogue()
  }
  upstream.forget()
  await timePasses(database, 2_000)
  await readCatalogue()
  expect(upstream.requests).toHaveLength(1)
})

for (const [asked, waits] of [
  [7, 7],
  [3600, 30],
] as const) {
  test(`asked to come back in ${asked} s, the shop asks again in ${waits} s`, async ({
    upstream,
    database,
  }) => {
    upstream.answer = json(429, {}, { 'retry-after': String(asked) })
    await readCatalogue()
    await timePasses(database, waits * 1000 - 1)
    await readCatalogue()
    expect(upstream.requests).toHaveLength(1)
    await timePasses(database, 1)
    await readCatalogue()
    expect(upstream.requests).toHaveLength(2)
  })
}

test('an empty list after a full one is not believed, until it was said for ten minutes', async ({
  upstream,
  database,
}) => {
  await readCatalogue()
  upstream.answer = EMPTY
  for (let time = 1; time < 20; time += 1) {
    await timePasses(database, LONGEST_PAUSE)
    expect(ids(await readCatalogue()), `${time} times empty`).toEqual([37, 38])
  }
  await timePasses(database, LONGEST_PAUSE)
  expect(ids(await readCatalogue())).toEqual([])
})

test('a full list between empty ones makes the empty ones count anew', async ({
  upstream,
  database,
}) => {
  await readCatalogue()
  for (const answer of [EMPTY, vouchers, EMPTY]) {
    upstream.answer = answer
    for (let time = 1; time < 20; time += 1) {
      await timePasses(database, LONGEST_PAUSE)
      expect(ids(await readCatalogue())).toEqual([37, 38])
    }
  }
})

test('a merchant who sells nothing yet has an empty shop at once', async ({ upstream }) => {
  upstream.answer = EMPTY
  expect(ids(await readCatalogue())).toEqual([])
})
