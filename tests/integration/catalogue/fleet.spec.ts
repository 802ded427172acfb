import { expect } from 'playwright/test'
import { catalogueAge, readCatalogue } from '@/lib/catalogue/catalogue'
import { inProcesses } from '../support/another-shop'
import { documented, ids, newShop, timePasses } from '../support/catalogue'
import { standingClock } from '../support/clock'
import type { TestDatabase } from '../support/database'
import { test } from '../support/test'
import { json, silence } from '../support/upstream'

test.use({ spec: 'fleet' })
standingClock()
test.beforeEach(newShop)

const AWAY = json(500, { message: 'Server Error' })
const shared = globalThis as { catalogue?: unknown; ownTurn?: unknown }

/** A fleet of shops, each with what it knows itself; they share this process by turns, and a database. */
function fleetOf(size: number) {
  const memories: unknown[] = Array.from({ length: size }, () => undefined)
  return {
    /** What each of them shows, asked one after the other. */
    async lists(): Promise<(number[] | null)[]> {
      const shown = []
      for (const [index, memory] of memories.entries()) {
        Object.assign(shared, { catalogue: memory, ownTurn: undefined })
        shown.push(ids(await readCatalogue()))
        memories[index] = shared.catalogue
      }
      return shown
    },
  }
}

/** Lets a time pass in which every shop of the fleet is visited each second. */
async function visit(fleet: ReturnType<typeof fleetOf>, database: TestDatabase, seconds: number) {
  let lists = await fleet.lists()
  for (let second = 0; second < seconds; second += 1) {
    await timePasses(database, 1_000)
    lists = await fleet.lists()
  }
  return lists
}

test('three processes that start at once ask Smart Gift once', async ({ upstream }) => {
  expect(await inProcesses(3, 'list', 10)).toEqual(Array.from({ length: 30 }, () => [37, 38]))
  expect(upstream.requests).toHaveLength(1)
})

for (const size of [1, 3, 20]) {
  test(`${size} processes, all busy, read at most 4 times a minute together`, async ({
    upstream,
    database,
  }) => {
    const fleet = fleetOf(size)
    await visit(fleet, database, 60)
    expect(upstream.requests.length).toBeGreaterThanOrEqual(3)
    expect(upstream.requests.length).toBeLessThanOrEqual(4)
  })
}

test('in an outage three processes read at most 4 times in any minute, and then less often', async ({
  upstream,
  database,
}) => {
  const fleet = fleetOf(3)
  await fleet.lists()
  const at: number[] = []
  let second = 0
  upstream.answer = (response) => {
    at.push(second)
    AWAY(response)
  }
  for (; second < 240; second += 1) {
    await timePasses(database, 1_000)
    expect(await fleet.lists()).toEqual([1, 2, 3].map(() => [37, 38]))
  }
  for (const start of at) {
    expect(at.filter((time) => time >= start && time < start + 60).length).toBeLessThanOrEqual(4)
  }
  expect(at.filter((time) => time >= 120).length).toBeLessThanOrEqual(4)
})

test('what one process has read all others show within seconds, without asking', async ({
  upstream,
  database,
}) => {
  const fleet = fleetOf(5)
  await fleet.lists()
  upstream.answer = json(200, { data: documented().data.slice(1) })
  const lists = await visit(fleet, database, 22)
  expect(lists).toEqual([1, 2, 3, 4, 5].map(() => [38]))
  expect(upstream.requests).toHaveLength(2)
})

test('a process that dies while it reads is stood in for by another', async ({
  upstream,
  database,
}) => {
  const [mortal, heir] = [fleetOf(1), fleetOf(1)]
  upstream.answer = silence
  void mortal.lists()
  await expect.poll(() => upstream.requests.length).toBe(1)
  upstream.answer = json(200, documented())
  await timePasses(database, 15_000)
  expect(await heir.lists()).toEqual([[37, 38]])
  expect(upstream.requests).toHaveLength(2)
})

test('the age of the list is known, also where another process has read it', async ({
  database,
}) => {
  expect(catalogueAge()).toBeNull()
  await readCatalogue()
  expect(catalogueAge()).toBe(0)
  await timePasses(database, 12_000)
  expect(catalogueAge()).toBe(12)
  Object.assign(shared, { catalogue: undefined })
  await readCatalogue()
  expect(catalogueAge()).toBe(12)
})
