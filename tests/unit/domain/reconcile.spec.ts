import { expect, test } from 'playwright/test'
import { type CartLine, cartTotal } from '@/lib/domain/cart/cart'
import { type FindVoucher, reconcile } from '@/lib/domain/cart/reconcile'
import { isOption } from '@/lib/domain/voucher/amount'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { anyCart, frozen, line } from '../support/lines'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const basket = (...lines: CartLine[]) => frozen({ lines, notices: [] })
const dinner = (key: string, differences: Partial<CartLine> = {}) =>
  line(key, { id: 20, value: 21_500, persons: 2, ...differences })
const gone: FindVoucher = () => null
const selling =
  (...vouchers: Voucher[]): FindVoucher =>
  (id) =>
    vouchers.find((voucher) => voucher.id === id)

/** Any state of the catalogue for vouchers 1 to 4: known, withdrawn or not heard of yet. */
const anyFind = fc
  .tuple(
    ...[1, 2, 3, 4].map((id) =>
      fc.oneof(anyVoucher(fc.constant(id)), fc.constantFrom(null, undefined)),
    ),
  )
  .map(
    (known): FindVoucher =>
      (id) =>
        known[id - 1],
  )

test.describe('a basket where all holds', () => {
  test('stays the very same', () => {
    const cart = basket(line('a'), dinner('b'), line('c', { id: 7 }))
    expect(reconcile(cart, selling(monetary(), experience()))).toBe(cart)
  })

  test('of vouchers not heard of yet is left alone', () => {
    forAll(anyCart, (cart) => {
      expect(reconcile(cart, () => undefined)).toBe(cart)
    })
  })

  test('is not counted against stock it does not exceed', () => {
    const cart = basket(dinner('a'), dinner('b'))
    expect(reconcile(cart, selling(experience({ available_count: 2 })))).toBe(cart)
  })
})

test.describe('a voucher that', () => {
  test('was withdrawn leaves the basket, and the words written on it are handed back', () => {
    const notes = { to: 'Ann', from: 'Bo', message: 'Happy birthday!' }
    expect(reconcile(basket(line('a', notes), line('b')), gone)).toEqual({
      lines: [],
      notices: [
        {
          text: 'A voucher that is no longer sold was taken out of your basket.',
          words: 'To Ann · Happy birthday! · From Bo',
        },
        { text: 'A voucher that is no longer sold was taken out of your basket.' },
      ],
    })
  })

  test('has sold out leaves the basket by name', () => {
    const cart = reconcile(
      basket(dinner('a', { to: 'Ann' })),
      selling(experience({ available_count: 0 })),
    )
    expect(cart).toEqual({
      lines: [],
      notices: [
        { text: 'Dinner has sold out, so it was taken out of your basket.', words: 'To Ann' },
      ],
    })
  })

  test('is there more often than can be sold leaves the last of them', () => {
    const cart = basket(dinner('a'), line('x'), dinner('b'), dinner('c', { message: 'Enjoy' }))
    const two = reconcile(cart, selling(monetary(), experience({ available_count: 2 })))
    expect(two.lines.map(({ key }) => key)).toEqual(['a', 'x', 'b'])
    expect(two.notices).toEqual([
      { text: 'Only 2 of Dinner are left, so one was taken out of your basket.', words: 'Enjoy' },
    ])
    const one = reconcile(
      basket(dinner('a'), dinner('b')),
      selling(experience({ available_count: 1 })),
    )
    expect(one.notices).toEqual([
      { text: 'Only 1 of Dinner is left, so one was taken out of your basket.' },
    ])
  })

  test('costs something else now is told with both prices', () => {
    const cart = reconcile(
      basket(dinner('a', { to: 'Ann' })),
      selling(experience({ value: 22_050 })),
    )
    expect(cart.lines).toEqual([dinner('a', { value: 22_050, to: 'Ann' })])
    expect(cart.notices).toEqual([{ text: 'Dinner is now £220.50; it was £215.' }])
  })

  test('is for fewer or more people now follows, in words', () => {
    const fewer = reconcile(
      basket(dinner('a', { persons: 4 })),
      selling(experience({ persons_max: 2 })),
    )
    expect(fewer.lines).toEqual([dinner('a', { persons: 2 })])
    expect(fewer.notices).toEqual([
      { text: 'Dinner now takes up to 2 people, so we’ve changed yours from 4.' },
    ])
    const more = reconcile(
      basket(dinner('a', { persons: 1 })),
      selling(experience({ persons_min: 2 })),
    )
    expect(more.notices).toEqual([
      { text: 'Dinner is now for at least 2 people, so we’ve changed yours from 1.' },
    ])
  })

  test('has other amounts now takes one of them, and says so', () => {
    const find = selling(monetary({ increments: 1000 }))
    const cart = reconcile(basket(line('a')), find)
    expect(cart.lines).toEqual([line('a', { value: 3000 })])
    expect(cart.notices).toEqual([
      { text: 'Gift voucher: £35 can’t be chosen any more, so it is now £30.' },
    ])
    expect(reconcile(basket(line('a', { value: 500 })), find).lines[0]?.value).toBe(1000)
    expect(reconcile(basket(line('a', { value: 4500 })), find).lines[0]?.value).toBe(4000)
  })

  test('became an amount of money is paid for once, not for each person', () => {
    const cart = reconcile(basket(line('a', { persons: 2 })), selling(monetary()))
    expect(cart.lines).toEqual([line('a')])
    expect(cartTotal(cart.lines)).toBe(3500)
  })
})

test('earlier news are kept, new ones come after them', () => {
  const cart = reconcile({ lines: [line('a')], notices: [{ text: 'Earlier' }] }, gone)
  expect(cart.notices.map(({ text }) => text)).toEqual([
    'Earlier',
    'A voucher that is no longer sold was taken out of your basket.',
  ])
})

test.describe('whatever the catalogue says', () => {
  test('a basket made right once is right', () => {
    forAll(fc.tuple(anyCart, anyFind), ([cart, find]) => {
      const right = reconcile(frozen(cart), find)
      expect(reconcile(right, find)).toBe(right)
    })
  })

  test('what stays can be bought, in the order it was', () => {
    forAll(fc.tuple(anyCart, anyFind), ([cart, find]) => {
      const { lines, notices } = reconcile(cart, find)
      const order = lines.map(({ key }) => cart.lines.findIndex((before) => before.key === key))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      for (const kept of lines) expect(canBeBought(kept, lines, find(kept.id))).toBe(true)
      expect(notices.length).toBeGreaterThanOrEqual(cart.lines.length - lines.length)
    })
  })
})

function canBeBought(kept: CartLine, lines: CartLine[], voucher: Voucher | null | undefined) {
  if (!voucher) return voucher === undefined
  const stock = voucher.available_count ?? Number.POSITIVE_INFINITY
  if (lines.filter(({ id }) => id === kept.id).length > stock) return false
  const persons = kept.persons ?? 1
  return voucher.type === 'monetary'
    ? isOption(voucher, kept.value) && persons === 1
    : kept.value === voucher.value &&
        persons >= voucher.persons_min &&
        persons <= voucher.persons_max
}
