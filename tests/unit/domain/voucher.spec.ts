import { expect, test } from 'playwright/test'
import {
  asksPartySize,
  catalogueOrder,
  isListed,
  isPurchasable,
  isSoldOut,
  leastPrice,
  priceLine,
  stockNote,
  withoutDescription,
} from '@/lib/domain/voucher/voucher'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

test.describe('the price on a card', () => {
  test('of a monetary voucher starts from its least amount', () => {
    expect(priceLine(monetary({ min: 1000, max: 50_000 }))).toBe('From £10')
    expect(priceLine(monetary({ min: 1250, max: 50_000 }))).toBe('From £12.50')
  })

  test('of a monetary voucher of one amount is that amount', () => {
    expect(priceLine(monetary({ min: 5000, max: 5000 }))).toBe('£50')
  })

  test('of an experience is the price for one', () => {
    expect(priceLine(experience({ value: 21_500 }))).toBe('£215')
  })

  test('of an experience for two or more is the least a shopper can pay, with its count', () => {
    const pair = experience({ value: 3495, persons_min: 2, persons_max: 6 })
    expect(priceLine(pair)).toBe('£69.90 for 2')
    expect(leastPrice(pair)).toBe(6990)
  })

  test('of a monetary voucher knows nothing of people', () => {
    expect(priceLine(monetary({ persons_min: 2, persons_max: 4 }))).toBe('From £10')
  })
})

test.describe('stock in words', () => {
  for (const [count, words] of [
    [null, null],
    [6, null],
    [5, 'Only 5 left'],
    [3, 'Only 3 left'],
    [1, 'Only 1 left'],
    [0, 'Sold out'],
  ] as const) {
    test(`${count ?? 'no limit'}: ${words ?? 'nothing to say'}`, () => {
      expect(stockNote(experience({ available_count: count }))).toBe(words)
      expect(isSoldOut(experience({ available_count: count }))).toBe(count === 0)
    })
  }
})

test.describe('what a status means', () => {
  for (const [status, listed, sold] of [
    ['active', true, true],
    ['hidden', false, true],
    ['disabled', false, false],
    ['at_counter_only', false, false],
  ] as const) {
    test(`${status} is ${listed ? '' : 'not '}listed and ${sold ? '' : 'not '}sold`, () => {
      expect(isListed(monetary({ status }))).toBe(listed)
      expect(isPurchasable(monetary({ status }))).toBe(sold)
    })
  }
})

test.describe('people', () => {
  test('are asked for only where there is a choice', () => {
    expect(asksPartySize(experience({ persons_min: 1, persons_max: 4 }))).toBe(true)
    expect(asksPartySize(experience({ persons_min: 2, persons_max: 2 }))).toBe(false)
    expect(asksPartySize(monetary({ persons_min: 1, persons_max: 4 }))).toBe(false)
  })
})

test.describe('the order on the shelf', () => {
  test('is the merchant’s own, with what is sold out last', () => {
    const shelf = [
      monetary({ id: 3, available_count: 0 }),
      monetary({ id: 1 }),
      experience({ id: 9, available_count: 0 }),
      experience({ id: 2, available_count: 1 }),
    ]
    expect(catalogueOrder(shelf).map((v) => v.id)).toEqual([1, 2, 3, 9])
  })

  test('loses nothing, doubles nothing, and is the same when done twice', () => {
    forAll(fc.array(anyVoucher(fc.integer({ min: 1, max: 99 }))), (vouchers) => {
      const before = [...vouchers]
      const shelf = catalogueOrder(vouchers)
      expect(new Set(shelf)).toEqual(new Set(vouchers))
      expect(shelf).toHaveLength(vouchers.length)
      expect(catalogueOrder(shelf)).toEqual(shelf)
      expect(vouchers).toEqual(before)
    })
  })
})

test('a list’s vouchers travel without their descriptions, and else whole', () => {
  const voucher = experience({ selling_description: 'Long words' })
  expect(withoutDescription(voucher)).toEqual({ ...voucher, selling_description: '' })
  expect(voucher.selling_description).toBe('Long words')
})
