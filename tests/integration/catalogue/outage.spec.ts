import type { ServerResponse } from 'node:http'
import { expect } from 'playwright/test'
import { readCatalogue } from '@/lib/catalogue/catalogue'
import { documented, forgetCatalogue, ids, newShop, timePasses } from '../support/catalogue'
import { standingClock } from '../support/clock'
import { test } from '../support/test'
import { json, type Upstream } from '../support/upstream'

test.use({ spec: 'outage' })
standingClock()

const EMPTY = json(200, { data: [] })
const AWAY = json(500, { message: 'Server Error' })

/** From now on Smart Gift hangs; in time, the answer that somebody waits for. */
const hang = (upstream: Upstream) =>
  new Promise<ServerResponse>((resolve) => {
    upstream.answer = resolve
  })

test.beforeEach(newShop)

test('a shop that restarts while Smart Gift is away has the list of before', async ({
  upstream,
  database,
}) => {
  const before = (await readCatalogue())?.vouchers
  forgetCatalogue()
  upstream.answer = AWAY
  expect((await readCatalogue())?.vouchers).toEqual(before)
  await timePasses(database, 30_000)
  await upstream.close()
  try {
    expect((await readCatalogue())?.vouchers).toEqual(before)
  } finally {
    await upstream.open()
  }
})

test('a shop that restarts does not believe an empty list at once either', async ({ upstream }) => {
  await readCatalogue()
  forgetCatalogue()
  upstream.answer = EMPTY
  expect(ids(await readCatalogue())).toEqual([37, 38])
})

test('a shop whose database is away has the list all the same', async ({ upstream, database }) => {
  await database.refuse()
  try {
    expect(ids(await readCatalogue())).toEqual([37, 38])
    forgetCatalogue()
    upstream.answer = AWAY
    expect(await readCatalogue()).toBeNull()
  } finally {
    await database.allow()
  }
})

test('while Smart Gift is slow shoppers soon get the last good list', async ({
  upstream,
  database,
}) => {
  const good = await readCatalogue()
  await timePasses(database, 20_000)
  const held = hang(upstream)
  expect(new Set(await Promise.all([1, 2, 3].map(() => readCatalogue())))).toEqual(new Set([good]))
  expect(upstream.requests).toHaveLength(2)
  json(200, { data: documented().data.slice(1) })(await held)
  await expect.poll(async () => ids(await readCatalogue())).toEqual([38])
  expect(upstream.requests).toHaveLength(2)
})

for (const [what, age] of [
  ['read a moment ago', 16_000],
  ['of an hour ago', 3_600_000],
] as const) {
  test(`a shop that restarts while Smart Gift hangs soon has the list ${what}`, async ({
    upstream,
    database,
  }) => {
    const before = (await readCatalogue())?.vouchers
    forgetCatalogue()
    await timePasses(database, age)
    const held = hang(upstream)
    expect((await readCatalogue())?.vouchers).toEqual(before)
    json(200, { data: documented().data.slice(1) })(await held)
    await expect.poll(async () => ids(await readCatalogue())).toEqual([38])
    expect(upstream.requests).toHaveLength(2)
  })
}
