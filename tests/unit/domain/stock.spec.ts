import { expect, test } from 'playwright/test'
import { stockRefusal } from '@/lib/domain/cart/stock'
import { line } from '../support/lines'
import { experience } from '../support/vouchers'

const basketOf = (count: number) => ({
  lines: Array.from({ length: count }, (_, i) => line(`${i}`, { id: 20, value: 21_500 })),
  notices: [],
})

test('a voucher withdrawn while its page was open cannot be added', () => {
  expect(stockRefusal(null, basketOf(0))).toBe('This voucher is no longer sold.')
})

test('a voucher that has sold out cannot be added, before the basket is known too', () => {
  const soldOut = experience({ available_count: 0 })
  expect(stockRefusal(soldOut, basketOf(0))).toBe('Sold out')
  expect(stockRefusal(soldOut, undefined)).toBe('Sold out')
})

test('the last one cannot be added twice', () => {
  const last = experience({ available_count: 1 })
  expect(stockRefusal(last, basketOf(0))).toBeNull()
  expect(stockRefusal(last, basketOf(1))).toBe('The last one is in your basket already.')
})

test('no more can be added than are left', () => {
  const three = experience({ available_count: 3 })
  expect(stockRefusal(three, basketOf(2))).toBeNull()
  expect(stockRefusal(three, basketOf(3))).toBe('All 3 that are left are in your basket already.')
  expect(stockRefusal(three, basketOf(4))).toBe('All 3 that are left are in your basket already.')
})

test('other vouchers in the basket do not count', () => {
  const cart = { lines: [line('a'), line('b')], notices: [] }
  expect(stockRefusal(experience({ available_count: 1 }), cart)).toBeNull()
})

test('nothing stands in the way where stock is not limited, or the basket is not known yet', () => {
  expect(stockRefusal(experience(), basketOf(50))).toBeNull()
  expect(stockRefusal(experience({ available_count: 1 }), undefined)).toBeNull()
})
