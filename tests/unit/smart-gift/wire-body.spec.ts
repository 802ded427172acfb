import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import type { OrderLine } from '@/lib/domain/order/order'
import { buildSaleBody } from '@/lib/smart-gift/sale'
import { EXAMPLE as ORDERED } from '../../integration/support/sale'

type Ordered = Omit<Parameters<typeof buildSaleBody>[0], 'order_id' | 'payment_method_id'>

const [DELIVERY] = ORDERED.deliveries
if (!DELIVERY) throw new Error('the example has no delivery')
const { cart: CART, customer: CUSTOMER } = ORDERED
const EXAMPLE = { cart: CART, customer: CUSTOMER, delivery: DELIVERY }
const ADDRESS = { line1: '', city: '', county: '', postcode: '', ...CUSTOMER.billing_address }

const DOCUMENTED = readFileSync(new URL('../../fixtures/sale.sample.json', import.meta.url), 'utf8')

/** Whitespace between the words of JSON; what stands inside a text stays. */
const withoutWhitespace = (json: string) =>
  json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text) => text ?? '')

/** The documented optional fields that say nothing. */
const withoutEmptyFields = (json: string) => json.replace(/"line[23]":"",/g, '')

const textOf = (ordered: Ordered) =>
  buildSaleBody({ order_id: 12345, payment_method_id: 12, ...ordered })
const bodyOf = (ordered: Ordered) => JSON.parse(textOf(ordered))
const withLine = (line: Partial<OrderLine>): Ordered => ({
  ...EXAMPLE,
  cart: [{ id: 37, title: 'Monetary Gift Voucher', value: 5000, ...line }],
})

test('the documented example is sent as the page spells it, byte for byte', () => {
  expect(textOf(EXAMPLE)).toBe(withoutEmptyFields(withoutWhitespace(DOCUMENTED)))
})

test('every documented field of a filled-in order is there, second and third line included', () => {
  const address = { line2: 'Flat 2', line3: 'The Barns' }
  const { customer, delivery } = EXAMPLE
  const billing_address = { ...ADDRESS, ...address }
  const body = bodyOf({
    ...EXAMPLE,
    customer: { ...customer, billing_address },
    delivery: { ...delivery, ...address },
  })
  const documented = JSON.parse(DOCUMENTED)
  expect(body.customer.billing_address).toEqual({
    ...documented.customer.billing_address,
    ...address,
  })
  expect(body.delivery).toEqual({ ...documented.delivery, ...address })
  expect(Object.keys(body.customer.billing_address)).toEqual(
    Object.keys(documented.customer.billing_address),
  )
  expect(Object.keys(body.delivery)).toEqual(Object.keys(documented.delivery))
})

test('the number of people goes with an experience and not with an amount of money', () => {
  const experience = { id: 38, title: 'Dinner', value: 21500, persons: 2 }
  const [money, dinner] = bodyOf({ ...withLine({}), cart: [...withLine({}).cart, experience] }).cart
  expect(money).toEqual({ id: '37', value: 50 })
  expect(dinner).toEqual({ id: '38', value: 215, persons: 2 })
})

test('the price of an experience is for one person: Smart Gift multiplies it', () => {
  const text = textOf(withLine({ value: 21500, persons: 4 }))
  expect(text).toContain('"value":215.00,"persons":4')
})

test('two of the same voucher are two items, in the order of the basket', () => {
  const [line] = EXAMPLE.cart
  if (!line) throw new Error('the example has no line')
  const { cart } = bodyOf({ ...EXAMPLE, cart: [line, line] })
  expect(cart).toHaveLength(2)
  expect(cart[1]).toEqual(cart[0])
})

test('what the shopper left empty is not sent', () => {
  const details = withLine({ to: '', from: '', message: '' })
  details.customer = {
    ...details.customer,
    billing_address: { ...ADDRESS, line2: '', line3: '' },
  }
  details.delivery = { type_id: 1, name: 'By email', price: 0, line2: '', line3: '' }
  const text = textOf(details)
  expect(text).not.toContain('""')
  expect(JSON.parse(text).cart[0]).toEqual({ id: '37', value: 50 })
})

test('an order by email sends the kind of delivery and its price, and nothing else about it', () => {
  const delivery = { type_id: 1, name: 'By email', price: 0 }
  expect(textOf({ ...EXAMPLE, delivery })).toMatch(/"delivery":\{"type_id":1,"price":0\.00\}\}$/)
})

test('the day of delivery is sent where the shopper chose one, and only then', () => {
  const { date: _, ...delivery } = EXAMPLE.delivery
  expect(bodyOf(EXAMPLE).delivery.date).toBe('2021-05-20')
  expect(bodyOf({ ...EXAMPLE, delivery }).delivery).not.toHaveProperty('date')
})

test('only what Smart Gift documents is sent: no title, no name of a delivery option', () => {
  const text = textOf(EXAMPLE)
  expect(text).not.toContain('Monetary Gift Voucher')
  expect(text).not.toContain('By post')
})

test('any amount goes out as a number with two decimals, exact to the penny', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), fc.nat(100_000), (value, price) => {
      const details = withLine({ value })
      const text = textOf({ ...details, delivery: { ...details.delivery, price } })
      const sent = [...text.matchAll(/"(?:value|price)":(\d+)\.(\d\d)[,}]/g)]
      const pence = sent.map(([, pounds, rest]) => Number(`${pounds}${rest}`))
      expect(pence).toEqual([value, price])
    }),
  )
})

for (const message of [
  '"value":"1.00"',
  'He wrote "price":"3.99" on it',
  'value":"1.00',
  '\\"value\\":\\"1.00\\"',
  'C:\\gifts\\',
  'Dear Jane,\n\nHappy birthday!\tLove',
  'Für dich 🎁👩‍👩‍👧 – “enjoy”',
  'line\u2028separator',
  '$1 $& off',
]) {
  test(`the message ${JSON.stringify(message)} arrives as it was written`, () => {
    expect(bodyOf(withLine({ message })).cart[0]).toEqual({ id: '37', value: 50, message })
  })
}

const PIECES = ['"', '\\', 'value', 'price', ':', '1.00', '3.99', '\n', '🎁', '{', '}', ',']
const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.array(fc.constantFrom(...PIECES), { minLength: 1 }).map((pieces) => pieces.join('')),
)

test('whatever is written on a voucher arrives as it was written', () => {
  fc.assert(
    fc.property(anyWords, anyWords, anyWords, (to, from, message) => {
      const item = bodyOf(withLine({ to, from, message })).cart[0]
      expect(item).toEqual({ id: '37', value: 50, to, from, message })
    }),
    { numRuns: 500 },
  )
})

test('whatever a shopper is called and wherever they live arrives as it was typed', () => {
  fc.assert(
    fc.property(anyWords, anyWords, (first_name, line1) => {
      const { customer } = EXAMPLE
      const billing_address = { ...ADDRESS, line1 }
      const body = bodyOf({ ...EXAMPLE, customer: { ...customer, first_name, billing_address } })
      expect(body.customer.first_name).toBe(first_name)
      expect(body.customer.billing_address.line1).toBe(line1)
    }),
  )
})
