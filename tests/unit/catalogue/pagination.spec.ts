import { expect, test } from 'playwright/test'
import {
  cataloguePage,
  cataloguePath,
  PAGE_SIZE,
  pagesAround,
  parsePageNumber,
} from '@/lib/catalogue/pagination'
import type { Voucher } from '@/lib/domain/voucher/voucher'

const vouchers = (count: number): Voucher[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    title: `Voucher ${index + 1}`,
    selling_description: 'Long words.',
    status: 'active',
    type: 'experience',
    value: 5_000,
    persons_min: 1,
    persons_max: 1,
    available_count: null,
    image: null,
    expiry: null,
    updated_at: '2026-01-01T00:00:00Z',
  }))

test('a thousand vouchers stand on pages of 24, each of them on one', () => {
  const listed = vouchers(1_000)
  const pages = Array.from({ length: 42 }, (_, index) => cataloguePage(listed, index + 1))
  expect(pages.flatMap((page) => page?.vouchers.map(({ id }) => id))).toEqual(
    listed.map(({ id }) => id),
  )
  expect(pages.every((page) => page?.pages === 42 && page.total === 1_000)).toBe(true)
  expect(pages[0]?.vouchers).toHaveLength(PAGE_SIZE)
})

test('there is no page before the first and none after the last, and an empty shop has one', () => {
  expect(cataloguePage(vouchers(24), 0)).toBeNull()
  expect(cataloguePage(vouchers(24), 2)).toBeNull()
  expect(cataloguePage([], 1)).toEqual({ vouchers: [], page: 1, pages: 1, total: 0 })
})

test('a page of the shelf brings no words that it does not show', () => {
  expect(JSON.stringify(cataloguePage(vouchers(3), 1))).not.toContain('Long words')
})

test('every page of the shelf is a few links from the first, and has one address', () => {
  expect(pagesAround(1, 42)).toEqual([1, 2, 3, 42])
  expect(pagesAround(20, 42)).toEqual([1, 18, 19, 20, 21, 22, 42])
  expect([1, 2].map(cataloguePath)).toEqual(['/', '/page/2'])
  expect(['2', '02', '-1', '2e1', ''].map(parsePageNumber)).toEqual([2, null, null, null, null])
})
