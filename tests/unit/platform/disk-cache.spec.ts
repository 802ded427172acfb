import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { diskCache } from '@/lib/platform/disk-cache'
import { test } from '../../integration/support/folder'

test.use({ spec: 'disk-cache' })

const BYTES = Buffer.from('a\nb\0c')
const of = (size: number) => Buffer.alloc(size, 'x')

/** What one process sees of a folder. */
const openCache = (folder: string, clock = { now: 0 }, most = 1_000_000) =>
  diskCache<{ of: string }>('things', { most, folder: async () => folder, now: () => clock.now })

test('what one process has kept is there for all, and after its end', async ({ folder, clock }) => {
  const facts = { of: 'ünïcode\n' }
  await openCache(folder, clock).write('key', facts, BYTES)
  clock.now += 5_000
  expect(await openCache(folder, clock).read('key')).toEqual({ facts, bytes: BYTES, age: 5_000 })
  expect(await openCache(folder, clock).read('another')).toBeNull()
})

test('a newer one takes the place of what was there, and no name leaves the folder', async ({
  folder,
}) => {
  const cache = openCache(folder)
  for (const of of ['old', 'new']) await cache.write('../../key', { of }, BYTES)
  expect(await cache.read('../../key')).toMatchObject({ facts: { of: 'new' } })
  expect(await readdir(folder)).toEqual(['things'])
  expect(await readdir(join(folder, 'things'))).toHaveLength(1)
})

test('what was read longest ago goes when there is too much', async ({ folder, clock }) => {
  const cache = openCache(folder, clock, 1_000)
  for (const key of ['a', 'b', 'c']) {
    clock.now += 1_000
    await cache.write(key, { of: key }, of(200))
  }
  clock.now += 1_000
  await cache.read('a')
  for (const key of ['d', 'e']) {
    clock.now += 1_000
    await cache.write(key, { of: key }, of(200))
  }
  const left = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => cache.read(key)))
  expect(left.map((kept) => kept?.facts.of)).toEqual(['a', undefined, undefined, 'd', 'e'])
})

test('processes that write and read one key at once never see half of anything', async ({
  folder,
}) => {
  const processes = Array.from({ length: 8 }, () => openCache(folder, undefined, 3_000_000))
  await processes[0]?.write('key', { of: '0' }, of(500_000))
  const seen = await Promise.all(
    processes.flatMap((cache, at) => [
      cache.write('key', { of: String(at) }, of(500_000 + at)),
      cache.read('key'),
      cache.write(`key ${at}`, { of: String(at) }, of(500_000)),
      cache.read('key'),
    ]),
  )
  for (const kept of seen) if (kept) expect(kept.bytes.length).toBe(500_000 + Number(kept.facts.of))
})

test('a file that was broken off, or is none of ours, is as if it were not there', async ({
  folder,
}) => {
  const cache = openCache(folder)
  for (const breakOff of [
    (file: string) => truncate(file, 0),
    async (file: string) => truncate(file, (await readFile(file)).length - 1),
    (file: string) => writeFile(file, '{\n'),
    (file: string) => writeFile(file, 'null\n'),
  ]) {
    await cache.write('key', { of: '' }, BYTES)
    const [file = ''] = await readdir(join(folder, 'things'))
    await breakOff(join(folder, 'things', file))
    expect(await cache.read('key')).toBeNull()
  }
  await cache.write('key', { of: '' }, BYTES)
  expect(await cache.read('key')).toMatchObject({ bytes: BYTES })
})

test('without a disk nothing is kept, and everything works', async ({ folder }) => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  const noFolder = diskCache('things', { most: 1, folder: async () => null })
  for (const cache of [openCache(file), noFolder]) {
    await cache.write('key', { of: '' }, BYTES)
    expect(await cache.read('key')).toBeNull()
  }
})
