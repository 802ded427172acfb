import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from './test'

/** A test with a folder of its own, and a clock that stands until it is moved. */
export const test = base.extend<{ folder: string; clock: { now: number } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'cache-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
  clock: async ({}, use) => use({ now: Date.parse('2026-06-01T12:00:00Z') }),
})
