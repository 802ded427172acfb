import { expect } from 'playwright/test'
import {
  type Catalogue,
  findImageSource,
  findPurchasableVoucher,
  listedVouchers,
  readCatalogue,
} from '@/lib/catalogue/catalogue'
import { documented, newShop } from '../support/catalogue'
import { test } from '../support/test'
import { json } from '../support/upstream'

test.use({ spec: 'shelf' })
test.beforeEach(newShop)

const [, DINNER] = documented().data

/** A list of vouchers, each in a status and with so many left. */
function listOf(...vouchers: [id: number, status: string, left?: number | null][]) {
  return json(200, {
    data: vouchers.map(([id, status, available_count = null]) => ({
      ...DINNER,
      id,
      status,
      available_count,
    })),
  })
}

async function list(): Promise<Catalogue> {
  const catalogue = await readCatalogue()
  if (!catalogue) throw new Error('there is no list')
  return catalogue
}

const STATUSES: [status: string, isListed: boolean, isSold: boolean][] = [
  ['active', true, true],
  ['hidden', false, true],
  ['disabled', false, false],
  ['at_counter_only', false, false],
]

for (const [status, isListed, isSold] of STATUSES) {
  const shown = isListed
    ? 'listed and sold'
    : isSold
      ? 'sold but not listed'
      : 'not sold here at all'
  test(`a voucher that is ${status} is ${shown}`, async ({ upstream }) => {
    upstream.answer = listOf([38, status])
    const catalogue = await list()
    expect(listedVouchers(catalogue).map(({ id }) => id)).toEqual(isListed ? [38] : [])
    expect(findPurchasableVoucher(catalogue, 38)?.id ?? null).toBe(isSold ? 38 : null)
    expect(findImageSource(catalogue, 38)?.id ?? null).toBe(isSold ? 38 : null)
  })
}

test('vouchers are listed as Smart Gift orders them, what is sold out last', async ({
  upstream,
}) => {
  upstream.answer = listOf([3, 'active', 0], [9, 'active'], [1, 'active', 0], [5, 'active', 2])
  const catalogue = await list()
  expect(listedVouchers(catalogue).map(({ id }) => id)).toEqual([9, 5, 3, 1])
})

test('a shopper never gets an address of Smart Gift, only the picture of the shop', async () => {
  const catalogue = await list()
  for (const voucher of [...listedVouchers(catalogue), findPurchasableVoucher(catalogue, 38)]) {
    expect(voucher?.image).toMatch(/^\/pictures\/3[78]-\w+$/)
  }
  expect(findImageSource(catalogue, 38)?.image).toBe(DINNER?.image)
})

test('a voucher that nobody knows is sold nowhere', async () => {
  const catalogue = await list()
  expect(findPurchasableVoucher(catalogue, 999)).toBeNull()
  expect(findImageSource(catalogue, 999)).toBeNull()
})
