import { expect, test } from 'playwright/test'
import { parseEnv } from '@/lib/platform/env'
import { buildSaleBody } from '@/lib/smart-gift/sale'
import { toOurPath } from '@/lib/smart-gift/sale-contracts/contract'
import { namesOurOrder, readRefusal } from '@/lib/smart-gift/sale-refusal'
import { EXAMPLE } from '../../integration/support/sale'

const [delivery] = EXAMPLE.deliveries
if (!delivery) throw new Error('the example has no delivery')
const { cart, customer } = EXAMPLE
const [amount, experience] = cart
if (!amount || !experience) throw new Error('the example has no lines')
const SALE = {
  order_id: 12345,
  payment_method_id: 12,
  cart: [amount, { ...experience, persons: 2 }],
  customer,
  delivery,
}

for (const contract of ['items', 'pos-sale'] as const) {
  test(`${contract}: ids are numbers, an amount has its price, an experience its persons, and money two decimals`, () => {
    const text = buildSaleBody(SALE, contract)
    const body = JSON.parse(text)
    expect(body).toMatchObject({
      reference: 12345,
      payment_method_id: 12,
      items: [
        { id: 37, price: 50, to: 'Jane', from: 'John', message: 'Thank You!' },
        { id: 38, persons: 2 },
      ],
      customer: { billing_address: { address1: '1A Test Street', postcode: 'T35 TER' } },
      delivery: { delivery_method: 1, price: 3.99, delivery_date: '2021-05-20' },
      totals: { total: 483.99, subtotal: 480 },
    })
    expect(body.items[1]).not.toHaveProperty('price')
    expect(body).not.toHaveProperty('order_id')
    expect(text).toContain('"price":50.00')
    expect(text).toContain('"subtotal":480.00')
  })
}

test('a third line of an address follows the second where there are only two', () => {
  const billing_address = {
    line1: 'a',
    line2: 'b',
    line3: 'c',
    city: 'd',
    county: 'e',
    postcode: 'f',
  }
  const sale = { ...SALE, customer: { ...customer, billing_address } }
  const { customer: sent } = JSON.parse(buildSaleBody(sale, 'items'))
  expect(sent.billing_address).toMatchObject({ address1: 'a', address2: 'b, c' })
})

test('what a shopper writes never becomes an amount', () => {
  const message = '\u00001.00\u0000 "price":"2.00"'
  for (const contract of ['cart', 'items'] as const) {
    const text = buildSaleBody({ ...SALE, cart: [{ ...amount, message }] }, contract)
    const body = JSON.parse(text)
    expect((body.cart ?? body.items)[0].message).toBe(message)
  }
})

for (const [theirs, ours] of [
  ['items.1.price', 'cart.1.value'],
  ['items.0.message', 'cart.0.message'],
  ['customer.billing_address.address1', 'customer.billing_address.line1'],
  ['delivery.address2', 'delivery.line2'],
  ['delivery.delivery_date', 'delivery.date'],
  ['cart.0.value', 'cart.0.value'],
  ['delivery.price', 'delivery.price'],
] as const) {
  test(`a complaint of ${theirs} stands at ${ours}`, () => {
    expect(toOurPath(theirs)).toBe(ours)
  })
}

test('a refusal in a later shape reaches the shopper at the fields of the form', () => {
  const errors = {
    'items.1.persons': ['Too many.'],
    'customer.billing_address.address1': ['Required.'],
  }
  expect(readRefusal({ message: 'No.', errors }).errors).toEqual({
    'cart.1.persons': ['Too many.'],
    'customer.billing_address.line1': ['Required.'],
  })
})

test('a reference that is taken may be our own sale: nobody may take it for a refusal', () => {
  expect(namesOurOrder({ errors: { reference: ['The reference has already been taken.'] } })).toBe(
    true,
  )
  expect(namesOurOrder({ errors: { items: ['Required.'] } })).toBe(false)
})

test('each shape has its own address unless another is set', () => {
  const given = {
    SMART_GIFT_API_URL: 'https://api.smart-gift.co.uk',
    SMART_GIFT_SECRET_KEY: 'sk_unit_0123456789',
    SMART_GIFT_PAYMENT_METHOD_ID: '12',
    DATABASE_URL: 'postgres://shop@db/shop',
    SHOP_URL: 'https://gifts.example.com',
  }
  const pathWith = (more: object) => parseEnv({ ...given, ...more }).SMART_GIFT_SALE_PATH
  expect(pathWith({})).toBe('/sale')
  expect(pathWith({ SMART_GIFT_SALE_CONTRACT: 'items' })).toBe('/sale')
  expect(pathWith({ SMART_GIFT_SALE_CONTRACT: 'pos-sale' })).toBe('/pos-sale')
  expect(pathWith({ SMART_GIFT_SALE_CONTRACT: 'pos-sale', SMART_GIFT_SALE_PATH: '/x' })).toBe('/x')
  expect(() => pathWith({ SMART_GIFT_SALE_CONTRACT: 'sale' })).toThrow(
    'must be cart, items or pos-sale',
  )
})
