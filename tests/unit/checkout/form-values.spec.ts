import { expect, test } from 'playwright/test'
import { BILLING_FIELDS, CUSTOMER_FIELDS, RECIPIENT_FIELDS } from '@/lib/checkout/form-fields'
import {
  type CheckoutValues,
  chosenOption,
  emptyValues,
  shownErrors,
  toRequest,
} from '@/lib/checkout/form-values'
import { accepted, errorsOf, KEY, RULES, TOMORROW } from '../support/checkout'
import { anyCart, frozen, line } from '../support/lines'
import { forAll } from '../support/property'

const OPTIONS = RULES.deliveryOptions
const BILLING = {
  ...{ line1: '1 High Street', line2: '', line3: '' },
  ...{ city: 'Alfriston', county: 'East Sussex', postcode: 'bn26 6qp' },
}
const FRIEND = { ...BILLING, line1: '2 Low Road', postcode: 'ec1a1bb' }

/** A form filled in by Jane, to be sent by email at once, but for what a test says of the delivery. */
const form = (delivery: Partial<CheckoutValues['delivery']> = {}): CheckoutValues =>
  frozen({
    customer: {
      ...{ first_name: 'Jane', last_name: 'Smith', email: 'jane@example.com' },
      billing_address: BILLING,
    },
    delivery: { ...emptyValues(OPTIONS).delivery, ...delivery },
  })

const dinner = line('a', { id: 20, value: 21_550, persons: 2, to: 'Ann' })
const request = (values: CheckoutValues, lines = [dinner]) => toRequest(values, lines, OPTIONS)
const order = (values: CheckoutValues) => accepted({ key: KEY, ...request(values) })

/** Every path of a value that leads to something other than an object. */
const paths = (value: object, before = ''): string[] =>
  Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'object' && part !== null
      ? paths(part, `${before}${name}.`)
      : [`${before}${name}`],
  )

test.describe('the form as it opens', () => {
  test('has the first way of delivery chosen, sends to whoever pays, and is else empty', () => {
    const { customer, delivery } = emptyValues(OPTIONS)
    const { type_id, same, ...typed } = delivery
    expect([type_id, same]).toEqual(['1', true])
    const { billing_address, ...name } = customer
    for (const part of [name, billing_address, typed])
      expect(new Set(Object.values(part))).toEqual(new Set(['']))
    expect(chosenOption(emptyValues(OPTIONS), OPTIONS)?.name).toBe('By email')
  })

  test('has a box for each field of the tables, and none besides', () => {
    const fields = [...CUSTOMER_FIELDS, ...BILLING_FIELDS, ...RECIPIENT_FIELDS]
    const others = ['delivery.type_id', 'delivery.date', 'delivery.same']
    expect(paths(emptyValues(OPTIONS)).toSorted()).toEqual(
      [...fields.map(({ path }) => path), ...others].toSorted(),
    )
  })
})

test.describe('what the browser posts', () => {
  test('for a voucher by email has no address and no day', () => {
    expect(request(form()).delivery).toEqual({ type_id: 1, date: '' })
    expect(order(form()).delivery).toEqual({ type_id: 1, date: undefined })
    const typedBefore = form({ ...FRIEND, same: false, first_name: 'Ann' })
    expect(request(typedBefore).delivery).toEqual({ type_id: 1, date: '' })
  })

  test('names the day where one was chosen, and never where a delivery has none', () => {
    expect(order(form({ date: TOMORROW })).delivery).toEqual({ type_id: 1, date: TOMORROW })
    expect(request(form({ type_id: '3', date: TOMORROW })).delivery).toEqual({ type_id: 3 })
  })

  test('by post to whoever pays repeats the billing name and address', () => {
    const other = { ...FRIEND, first_name: 'Ann', last_name: 'Jones' }
    expect(request(form({ ...other, type_id: '2', same: true })).delivery).toEqual({
      ...{ type_id: 2, date: '', first_name: 'Jane', last_name: 'Smith' },
      ...BILLING,
    })
  })

  test('by post to somebody else has their name and address', () => {
    const ann = { ...FRIEND, first_name: 'Ann', last_name: 'Jones' }
    const values = form({ ...ann, type_id: '2', same: false })
    expect(request(values).delivery).toEqual({ type_id: 2, date: '', ...ann })
    expect(order(values).delivery).toMatchObject({ first_name: 'Ann', postcode: 'EC1A 1BB' })
    expect(order(values).customer.billing_address?.postcode).toBe('BN26 6QP')
  })

  test('has pounds for pence, texts for ids, and nothing of the browser’s own', () => {
    expect(request(form()).cart).toEqual([
      { id: '20', value: 215.5, persons: 2, to: 'Ann', from: '', message: '' },
    ])
    const body = JSON.stringify(request(form({ type_id: '2' })))
    for (const own of ['same', 'key', 'price']) expect(body).not.toContain(`"${own}"`)
  })

  test('is read by the shop as the very pence, people and vouchers of the basket', () => {
    forAll(anyCart, ({ lines }) => {
      if (lines.length === 0) return
      const posted = JSON.parse(JSON.stringify({ key: KEY, ...request(form(), lines) }))
      const read = accepted(posted).cart.map(({ id, value, persons }) => ({ id, value, persons }))
      expect(read).toEqual(lines.map(({ id, value, persons }) => ({ id, value, persons })))
    })
  })
})

test.describe('the paths of form and request are the same', () => {
  test('so everything posted of customer and delivery stands in the form under its own name', () => {
    const inForm = new Set(paths(emptyValues(OPTIONS)))
    for (const type_id of ['1', '2', '3']) {
      for (const same of [true, false]) {
        const { customer, delivery } = request(form({ type_id, same, ...FRIEND }))
        for (const path of paths({ customer, delivery })) expect(inForm).toContain(path)
      }
    }
  })

  test('so every error of an empty form names one of its boxes', () => {
    const inForm = new Set(paths(emptyValues(OPTIONS)))
    for (const type_id of ['1', '2', '3', '']) {
      const empty = emptyValues(OPTIONS)
      const values = { ...empty, delivery: { ...empty.delivery, type_id, same: false } }
      const errors = Object.keys(errorsOf({ key: KEY, ...request(values) }))
      expect(errors).toContain('customer.email')
      for (const path of errors) expect(inForm).toContain(path)
    }
  })

  test('so nobody who posts to the billing address is told of boxes that are not shown', () => {
    const empty = emptyValues(OPTIONS)
    const values = { ...empty, delivery: { ...empty.delivery, type_id: '2', same: true } }
    const all = errorsOf({ key: KEY, ...request(values) })
    const errors = Object.keys(shownErrors(all, values))
    const hidden = RECIPIENT_FIELDS.map(({ path }) => path)
    expect(errors).toContain('customer.billing_address.line1')
    expect(errors.filter((path) => hidden.includes(path))).toEqual([])
  })

  test('so whoever posts to the billing address is asked for their own name, not a recipient’s', () => {
    const empty = emptyValues(OPTIONS)
    const values = { ...empty, delivery: { ...empty.delivery, type_id: '2', same: true } }
    const errors = shownErrors(errorsOf({ key: KEY, ...request(values) }), values)
    expect(errors['customer.first_name']?.[0]).toBe('Enter your first name')
    expect(errors['customer.last_name']?.[0]).toBe('Enter your last name')
  })

  test('so an unknown delivery is refused where it is chosen', () => {
    expect(errorsOf({ key: KEY, ...request(form({ type_id: '9' })) })).toEqual({
      'delivery.type_id': ['Choose how to deliver it'],
    })
  })
})
