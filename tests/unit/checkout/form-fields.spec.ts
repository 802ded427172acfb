import { expect, test } from 'playwright/test'
import { BILLING_FIELDS, CUSTOMER_FIELDS, RECIPIENT_FIELDS } from '@/lib/checkout/form-fields'
import { accepted, at, errorsOf, KEY, POSTED, posted } from '../support/checkout'

const FIELDS = [...CUSTOMER_FIELDS, ...BILLING_FIELDS, ...RECIPIENT_FIELDS]

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field, those of names and places. */
const TOKENS = [
  ...['name', 'given-name', 'additional-name', 'family-name', 'organization', 'email', 'tel'],
  ...['street-address', 'address-line1', 'address-line2', 'address-line3', 'postal-code'],
  ...['address-level1', 'address-level2', 'address-level3', 'address-level4', 'country-name'],
]

const ADDRESS = [
  ...['Address line 1', 'Address line 2', 'Address line 3'],
  ...['Town or city', 'County', 'Postcode'],
]

test('the boxes are called what a shopper expects, in this order', () => {
  const labels = (fields: typeof FIELDS) => fields.map(({ label }) => label)
  expect(labels(CUSTOMER_FIELDS)).toEqual(['First name', 'Last name', 'Email'])
  expect(labels(BILLING_FIELDS)).toEqual(ADDRESS)
  expect(labels(RECIPIENT_FIELDS)).toEqual(['First name', 'Last name', ...ADDRESS])
})

test('no two boxes share a path or a token', () => {
  expect(new Set(FIELDS.map(({ path }) => path)).size).toBe(FIELDS.length)
  expect(new Set(FIELDS.map(({ autoComplete }) => autoComplete)).size).toBe(FIELDS.length)
})

for (const { path, autoComplete, isOptional } of FIELDS) {
  test.describe(path, () => {
    test(`is filled in by the browser: "${autoComplete}" is a token of the standard`, () => {
      const [, , token = ''] = /^((?:billing|shipping) )?(.+)$/.exec(autoComplete) ?? []
      expect(TOKENS).toContain(token)
    })

    test('is the API’s own path: what is wrong there is told there, and nowhere else', () => {
      for (const wrong of ['\ud800', 5])
        expect(Object.keys(errorsOf(posted(path, wrong)))).toEqual([path])
    })

    test(isOptional ? 'may be left empty' : 'has to be filled in', () => {
      for (const empty of [undefined, '', ' '])
        expect(Object.keys(errorsOf(posted(path, empty)))).toEqual(isOptional ? [] : [path])
    })

    test('reaches the order', () => {
      const value = path.endsWith('email') ? 'x@example.com' : 'SW1A 1AA'
      expect(at(accepted(posted(path, value)), path)).toBe(value)
    })
  })
}

test('nothing is asked for that has no box', () => {
  const nothing = { customer: { billing_address: {} }, delivery: { type_id: 2 } }
  const missing = Object.keys(errorsOf({ key: KEY, cart: POSTED.cart, ...nothing }))
  const required = FIELDS.filter(({ isOptional }) => !isOptional).map(({ path }) => path)
  expect(missing.toSorted()).toEqual(required.toSorted())
})

test('whoever pays is asked as billing, whoever receives as shipping', () => {
  const sections = (fields: typeof FIELDS) =>
    new Set(fields.map(({ autoComplete }) => autoComplete.split(' ')[0]))
  expect(sections(BILLING_FIELDS)).toEqual(new Set(['billing']))
  expect(sections(RECIPIENT_FIELDS)).toEqual(new Set(['shipping']))
})

test('the email box brings up the keyboard for it', () => {
  const email = CUSTOMER_FIELDS.find(({ path }) => path === 'customer.email')
  expect(email).toMatchObject({ type: 'email', inputMode: 'email', autoComplete: 'email' })
})
