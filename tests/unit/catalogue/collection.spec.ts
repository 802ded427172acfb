import { expect, test } from 'playwright/test'
import { collectionPath, resolveCollections } from '@/lib/catalogue/collection'
import shop from '@/shop.config'
import { monetary } from '../support/vouchers'

const listed = [1, 2, 3].map((id) => monetary({ id }))
const collection = (slug: string, vouchers: number[]) => ({
  slug,
  name: slug,
  words: 'Words.',
  vouchers,
})
const idsOf = (vouchers: { id: number }[]) => vouchers.map(({ id }) => id)

test('a collection shows its vouchers in the order the merchant gave', () => {
  const [shown] = resolveCollections([collection('for-two', [3, 1])], listed)
  expect(idsOf(shown?.vouchers ?? [])).toEqual([3, 1])
})

test('what is not on the shelf is left out, and a collection with nothing left is none', () => {
  const shown = resolveCollections([collection('some', [9, 2]), collection('none', [9])], listed)
  expect(shown.map(({ slug, vouchers }) => [slug, idsOf(vouchers)])).toEqual([['some', [2]]])
})

test('every collection that ships has an address of its own', () => {
  const paths = (shop.collections ?? []).map(collectionPath)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect(path).toMatch(/^\/collections\/[a-z0-9]+(-[a-z0-9]+)*$/)
})
