import { expect } from 'playwright/test'
import { inTurn, ogImageCache } from '@/lib/marketing/og-images/kept'
import { diskCache } from '@/lib/platform/disk-cache'
import { test as base } from '../../integration/support/folder'

type Kept = ReturnType<typeof ogImageCache>

/** Opens what one process has of a folder's previews. */
const test = base.extend<{ open: () => Kept }>({
  open: async ({ folder, clock }, use) => {
    const options = { most: 1e9, folder: async () => folder, now: () => clock.now }
    await use(() => ogImageCache(diskCache('previews', options)))
  },
})
test.use({ spec: 'kept-pictures' })

const MINUTE = 60_000
const MONTH = 31 * 24 * 60 * MINUTE

const whole = { bytes: Buffer.from('picture'), isWhole: true }

/** Draws the same again and again, and counts how often. */
function drawing(drawn = whole) {
  const draw = async () => {
    draw.times += 1
    return drawn
  }
  draw.times = 0
  return draw
}

test('a picture that many ask for at once is drawn once, for all processes', async ({ open }) => {
  const draw = drawing()
  const keptPicture = open()
  const answers = await Promise.all(Array.from({ length: 20 }, () => keptPicture('a', draw)))
  answers.push(await keptPicture('a', draw), await open()('a', draw))
  for (const answer of answers) expect(answer).toEqual(whole)
  expect(draw.times).toBe(1)
})

test('a picture that could not be drawn is tried again', async ({ open }) => {
  const keptPicture = open()
  await expect(keptPicture('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await keptPicture('b', async () => whole)).toEqual(whole)
})

test('the previews of a whole catalogue push none out, however often all are asked for', async ({
  open,
}) => {
  const draw = drawing({ ...whole, bytes: Buffer.alloc(80_000) })
  const keptPicture = open()
  for (let round = 0; round < 2; round += 1)
    for (let name = 0; name < 250; name += 1) await keptPicture(`c${name}`, draw)
  expect(draw.times).toBe(250)
})

test('one without its photograph is drawn again in a minute, and a whole one in a month', async ({
  open,
  clock,
}) => {
  const keptPicture = open()
  const [part, all] = [drawing({ ...whole, isWhole: false }), drawing()]
  const askBoth = () => Promise.all([keptPicture('part', part), keptPicture('all', all)])
  for (const passed of [0, MINUTE - 1]) {
    clock.now += passed
    await askBoth()
  }
  expect([part.times, all.times]).toEqual([1, 1])
  clock.now += 1
  await askBoth()
  expect([part.times, all.times]).toEqual([2, 1])
  clock.now += MONTH
  await askBoth()
  expect([part.times, all.times]).toEqual([3, 2])
})

test('drawing is done one at a time, also after one that failed', async () => {
  const order: string[] = []
  const slow = inTurn(async () => {
    order.push('begun')
    await Promise.resolve()
    order.push('ended')
    throw new Error('failed')
  })
  const next = inTurn(async () => order.push('next'))
  await expect(slow).rejects.toThrow('failed')
  await next
  expect(order).toEqual(['begun', 'ended', 'next'])
})
