import { expect, test } from 'playwright/test'
import { backoffDelay } from '@/lib/orders/backoff'
import { fc, forAll } from '../support/property'

test('pauses grow from a second to a minute', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 40].map((tries) => backoffDelay(tries, null, 0) / 1000)
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('nobody comes back before the other side asked, and not all at once', () => {
  forAll(
    fc.tuple(
      fc.integer({ min: 1, max: 100 }),
      fc.nat(3600),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    ([tries, asked, random]) => {
      const pause = backoffDelay(tries, asked, random)
      expect(pause).toBeGreaterThanOrEqual(asked * 1000)
      expect(pause).toBeLessThanOrEqual(Math.max(60_000, asked * 1000) * 1.3)
    },
  )
  expect(backoffDelay(1, 30, 1)).toBe(39_000)
})
