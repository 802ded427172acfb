import { expect, test } from 'playwright/test'
import type { CheckoutRequest } from '@/lib/domain/order/checkout-schema'
import { deliveryDays } from '@/lib/domain/order/delivery-date'
import { orderTotal } from '@/lib/domain/order/order'
import { priceOrder } from '@/lib/domain/order/price-order'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { accepted, posted, RULES, TODAY } from '../support/checkout'
import { frozen } from '../support/lines'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

type Line = CheckoutRequest['cart'][number]

const SHELF: Voucher[] = [
  monetary(),
  experience(),
  experience({ id: 21, title: 'Tea', value: 3000, persons_min: 2, persons_max: 2 }),
  experience({ id: 22, title: 'Tour', value: 1500, available_count: 2 }),
  experience({ id: 23, title: 'Balloon', value: 1500, available_count: 0 }),
  monetary({ id: 11, title: 'Last one', available_count: 1 }),
]
const find = (id: number) => SHELF.find((voucher) => voucher.id === id) ?? null

const daysFor = (expiries: (string | null)[]) =>
  deliveryDays(TODAY, { furthestDeliveryDays: 365 }, expiries)

const order = (cart: Line[], type_id = 1): CheckoutRequest =>
  frozen({ ...accepted(posted()), cart, delivery: { type_id } })

const price = (cart: Line[], type_id = 1) =>
  priceOrder(order(cart, type_id), find, RULES.deliveryOptions, daysFor)

const money = (value: number, persons?: number): Line => ({ id: 10, value, persons })
const dinner = (value: number, persons?: number): Line => ({ id: 20, value, persons })
const tour: Line = { id: 22, value: 1500 }

test.describe('an order as the catalogue has it', () => {
  test('takes title, price and delivery from the shop, the words from the shopper', () => {
    const note = { to: 'Ann', from: 'Jane', message: 'Enjoy' }
    const priced = price([{ ...dinner(21_500, 2), ...note }], 2)
    expect(priced).toEqual({
      details: {
        cart: [{ id: 20, title: 'Dinner', value: 21_500, persons: 2, ...note }],
        customer: accepted(posted()).customer,
        deliveries: [{ lines: [0], type_id: 2, name: 'By post', price: 399 }],
      },
    })
    if ('details' in priced) expect(orderTotal(priced.details)).toBe(43_399)
  })

  test('keeps the recipient and the day', () => {
    const request = accepted(posted())
    const priced = priceOrder(request, find, RULES.deliveryOptions, daysFor)
    expect(priced).toMatchObject({ details: { deliveries: [request.delivery] } })
  })

  test('counts one person where none is named, and none for an amount of money', () => {
    const priced = price([dinner(21_500), money(3500, 1), money(1000)])
    if ('errors' in priced) throw new Error('refused')
    expect(priced.details.cart.map(({ persons }) => persons)).toEqual([1, undefined, undefined])
    expect(orderTotal(priced.details)).toBe(26_000)
  })

  test('believes no price, title or delivery charge that a browser makes up', () => {
    const made = { ...dinner(21_500), title: 'Free', price: 0 }
    const request = order([made])
    const cheap = { ...request, delivery: { type_id: 2, price: 0, name: 'Free' } }
    const priced = priceOrder(cheap as CheckoutRequest, find, RULES.deliveryOptions, daysFor)
    expect(priced).toMatchObject({
      details: { cart: [{ title: 'Dinner' }], deliveries: [{ price: 399, name: 'By post' }] },
    })
    expect(JSON.stringify(priced)).not.toContain('Free')
  })
})

test.describe('on its own line the shopper reads that', () => {
  for (const [words, field, line] of [
    ['This voucher is no longer sold', 'id', { id: 99, value: 1000 }],
    ['Balloon has sold out', 'id', { id: 23, value: 1500 }],
    ['Choose £35 or £40: amounts go up in steps of £5', 'value', money(3700)],
    ['Choose £10 or more', 'value', money(500)],
    ['Choose £45 or less', 'value', money(5000)],
    ['The price is now £215', 'value', dinner(20_000)],
    ['The price is now £215', 'value', dinner(43_000, 2)],
    ['Choose 1 to 4 people', 'persons', dinner(21_500, 5)],
    ['Choose 2 people', 'persons', { id: 21, value: 3000 }],
    ['Choose 2 people', 'persons', { id: 21, value: 3000, persons: 3 }],
    ['Choose 1 person', 'persons', money(3500, 2)],
  ] as const) {
    test(`${words} (${JSON.stringify(line)})`, () => {
      expect(price([money(3500), line, dinner(21_500)])).toEqual({
        errors: { [`cart.1.${field}`]: [words] },
      })
    })
  }
})

test.describe('stock', () => {
  test('is counted over the whole basket, not line by line', () => {
    expect(price([tour, money(3500), tour])).toHaveProperty('details')
    expect(price([tour, money(3500), tour, tour, tour])).toEqual({
      errors: {
        'cart.3.id': ['Only 2 of Tour left'],
        'cart.4.id': ['Only 2 of Tour left'],
      },
    })
  })

  test('counts vouchers and not their people', () => {
    expect(price([{ ...tour, persons: 4 }, tour])).toHaveProperty('details')
  })

  test('counts lines of different amounts together', () => {
    const last = (value: number): Line => ({ id: 11, value })
    expect(price([last(1000), last(2000)])).toEqual({
      errors: { 'cart.1.id': ['Only 1 of Last one left'] },
    })
  })
})

test('every line that cannot be sold is told at once, and an unknown delivery with them', () => {
  expect(price([money(3700), dinner(1), { id: 99, value: 1 }], 9)).toEqual({
    errors: {
      'cart.0.value': ['Choose £35 or £40: amounts go up in steps of £5'],
      'cart.1.value': ['The price is now £215'],
      'cart.2.id': ['This voucher is no longer sold'],
      'delivery.type_id': ['Choose how to deliver it'],
    },
  })
  expect(price([money(3500)], 9)).toEqual({
    errors: { 'delivery.type_id': ['Choose how to deliver it'] },
  })
})

test('whatever is asked for, it costs what the catalogue says or is refused', () => {
  const shelf = fc.tuple(...[1, 2, 3].map((id) => anyVoucher(fc.constant(id))))
  const lines = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      value: fc.oneof(fc.constantFrom(1000, 2000, 5000), fc.integer({ min: 0, max: 99_999 })),
      persons: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  forAll(fc.tuple(shelf, lines), ([vouchers, asked]) => {
    // Half of the lines ask for an experience at its own price.
    const cart = asked.map((line, i) => {
      const voucher = vouchers[line.id - 1]
      return i % 2 === 0 && voucher?.type === 'experience'
        ? { ...line, value: voucher.value }
        : line
    })
    const priced = priceOrder(
      order(cart, 2),
      (id) => vouchers[id - 1] ?? null,
      RULES.deliveryOptions,
      daysFor,
    )
    if ('errors' in priced) {
      const paths = Object.keys(priced.errors)
      expect(paths.every((path) => /^cart\.[0-5]\.(id|value|persons)$/.test(path))).toBe(true)
    } else {
      const sum = cart.reduce((total, { value, persons }, i) => {
        const { type } = vouchers[(cart[i]?.id ?? 0) - 1] ?? {}
        return total + value * (type === 'experience' ? (persons ?? 1) : 1)
      }, 399)
      expect(orderTotal(priced.details)).toBe(sum)
    }
  })
})

test.describe('a day to deliver on', () => {
  const dated = (date: string, ...expiries: (string | null)[]) => {
    const cart = expiries.map((_, i) => ({ id: 30 + i, value: 3500 }))
    const request = { ...order(cart), delivery: { type_id: 1, date } } as CheckoutRequest
    const shelf = (id: number) => monetary({ id, expiry: expiries[id - 30] ?? null })
    return priceOrder(request, shelf, RULES.deliveryOptions, daysFor)
  }

  test('may be the last day of the first voucher that ends, in London', () => {
    const ends = ['2026-08-01T12:00:00Z', '2026-06-23T22:59:59Z', null]
    expect(dated('2026-06-23', ...ends)).toMatchObject({
      details: { deliveries: [{ date: '2026-06-23' }] },
    })
    expect(dated('2026-06-24', ...ends)).toEqual({
      errors: { 'delivery.date': ['Choose a day up to Tuesday 23 June 2026'] },
    })
  })

  test('is none for a voucher that ends today, which can still be sent at once', () => {
    expect(dated('2026-01-16', '2026-01-15T12:00:00Z')).toEqual({
      errors: { 'delivery.date': ['Leave the day empty: this can only be sent straight away'] },
    })
    expect(dated('', '2026-01-15T12:00:00Z')).toHaveProperty('details')
  })
})
