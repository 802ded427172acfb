import { expect, test } from 'playwright/test'
import { checkoutRequest, fieldErrors } from '@/lib/domain/order/checkout-schema'
import { accepted, errorsOf, POSTED, posted, RULES, TOMORROW } from '../support/checkout'

const [LINE] = POSTED.cart
const { date: _, type_id: __, ...ANN } = POSTED.delivery
const EMAIL = { lines: [0, 2], type_id: 1, date: TOMORROW }
const POST = { lines: [1], type_id: 2, ...ANN }

/** Three gifts that go several ways. */
const several = (...deliveries: unknown[]) => {
  const { delivery: _, ...body } = POSTED
  return { ...body, cart: [LINE, LINE, LINE], deliveries }
}

test('three gifts may go two ways, each by its own rules', () => {
  const { delivery, deliveries } = accepted(several(EMAIL, POST))
  expect(delivery).toBeUndefined()
  expect(deliveries).toEqual([EMAIL, POST])
})

test('one way for all is posted as ever, and comes out as ever', () => {
  expect(accepted(posted())).not.toHaveProperty('deliveries')
})

for (const [what, body, errors] of [
  [
    'both shapes at once',
    { ...several(EMAIL, POST), delivery: { type_id: 1 } },
    { deliveries: 'Choose one way for all vouchers, or one for each, not both' },
  ],
  [
    'a line that goes two ways',
    several({ ...EMAIL, lines: [0, 1, 2] }, POST),
    {
      'deliveries.1.lines':
        'Choose one way for each voucher: one of these goes another way already',
    },
  ],
  [
    'a line that is named twice',
    several({ ...EMAIL, lines: [0, 2, 0] }, POST),
    {
      'deliveries.0.lines':
        'Choose one way for each voucher: one of these goes another way already',
    },
  ],
  [
    'a line that goes no way',
    several({ ...EMAIL, lines: [0] }, POST),
    { deliveries: 'Choose a way for every voucher' },
  ],
  [
    'a line that is not in the basket',
    several({ ...EMAIL, lines: [0, 2, 3] }, POST),
    { 'deliveries.0.lines': 'Choose vouchers that are in the basket' },
  ],
  [
    'a way without lines',
    several({ ...EMAIL, lines: [0, 1, 2] }, { ...POST, lines: [] }),
    { 'deliveries.1.lines': 'Choose the vouchers that go this way' },
  ],
  [
    'a line that is no number',
    several({ ...EMAIL, lines: ['0', 2] }, POST),
    {
      deliveries: 'Choose a way for every voucher',
      'deliveries.0.lines': 'Choose vouchers that are in the basket',
    },
  ],
  ['no way at all', several(), { deliveries: 'Choose how to deliver it' }],
  [
    'eleven ways',
    several(...Array.from({ length: 11 }, () => EMAIL)),
    { deliveries: 'Send the vouchers of one order at most 10 different ways' },
  ],
  [
    'a posted way without a postcode',
    several(EMAIL, { ...POST, postcode: '' }),
    { 'deliveries.1.postcode': 'Enter a postcode' },
  ],
  [
    'a way that the shop has not got',
    several(EMAIL, { ...POST, type_id: 9 }),
    { 'deliveries.1.type_id': 'Choose how to deliver it' },
  ],
  [
    'a date beyond the limit in one of them',
    several({ ...EMAIL, date: '2027-01-16' }, POST),
    { 'deliveries.0.date': 'Choose a day up to Friday 15 January 2027' },
  ],
] as const)
  test(`${what}: refused in words on its own path`, () => {
    const found = errorsOf(body)
    const first = Object.entries(found).map(([path, [message]]) => [path, message])
    expect(Object.fromEntries(first)).toMatchObject(errors)
    expect(Object.keys(found).every((path) => path.startsWith('deliveries'))).toBe(true)
  })

test('what is wrong with the ways is told together with all else', () => {
  const body = several({ ...EMAIL, lines: [0, 1] }, { ...POST, postcode: '' })
  expect(Object.keys(errorsOf({ ...body, key: '' })).toSorted()).toEqual([
    'deliveries',
    'deliveries.1.lines',
    'deliveries.1.postcode',
    'key',
  ])
})

test('the billing address may be left out where the payment page asks for it, and only there', () => {
  const rules = { ...RULES, isAddressAsked: true }
  const without = posted('customer.billing_address', undefined)
  expect(checkoutRequest(rules).safeParse(without).success).toBe(true)
  expect(errorsOf(without)).toHaveProperty(['customer.billing_address'])
  const half = checkoutRequest(rules).safeParse(posted('customer.billing_address.postcode', ''))
  expect(half.error && fieldErrors(half.error)).toEqual({
    'customer.billing_address.postcode': ['Enter a postcode'],
  })
  const nobody = checkoutRequest(rules).safeParse(posted('delivery', { type_id: 2 }))
  expect(nobody.success, 'a parcel is addressed here').toBe(false)
})
