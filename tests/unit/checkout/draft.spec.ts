import { expect, test } from 'playwright/test'
import { forgetDraft, readDraft, saveDraft } from '@/lib/checkout/draft'
import { type CheckoutValues, emptyValues } from '@/lib/checkout/form-values'
import { RULES } from '../support/checkout'
import { frozen } from '../support/lines'
import { fc, forAll } from '../support/property'
import { browser, forgetBrowser } from '../support/window'

const EMPTY = frozen(emptyValues(RULES.deliveryOptions))
const KEY = 'checkout-draft'
const store = (text: string) => browser.thisTab.items.set(KEY, text)

const typed: CheckoutValues = {
  customer: { ...EMPTY.customer, first_name: 'Jane', email: 'jane@example.com' },
  delivery: { ...EMPTY.delivery, type_id: '2', same: false, date: '2026-12-24' },
}

test.beforeEach(forgetBrowser)

test('what was typed comes back after a reload', () => {
  saveDraft(typed)
  expect(readDraft(EMPTY)).toEqual(typed)
})

test('what was typed is this tab’s alone', () => {
  saveDraft(typed)
  expect(browser.shared.items.size).toBe(0)
  expect(browser.thisTab.items.size).toBe(1)
})

test('after the sale nothing of it is left', () => {
  saveDraft(typed)
  forgetDraft()
  expect(browser.thisTab.items.size).toBe(0)
  expect(readDraft(EMPTY)).toEqual(EMPTY)
})

test('without a draft the form is empty', () => {
  expect(readDraft(EMPTY)).toEqual(EMPTY)
})

test.describe('a draft that is garbage gives an empty form:', () => {
  for (const text of [
    '',
    'null',
    '5',
    '"x"',
    '[]',
    '{',
    '{"customer":5,"delivery":null}',
    '[[]]',
    '{"customer":{"first_name":5,"billing_address":"x"},"delivery":{"same":"yes","date":null}}',
  ])
    test(text || 'nothing', () => {
      store(text)
      expect(readDraft(EMPTY)).toEqual(EMPTY)
    })
})

test('of a draft that is half good the good half is kept', () => {
  store('{"customer":{"first_name":"Jane","last_name":7,"card":"4111"},"delivery":{"same":false}}')
  expect(readDraft(EMPTY)).toEqual({
    customer: { ...EMPTY.customer, first_name: 'Jane' },
    delivery: { ...EMPTY.delivery, same: false },
  })
})

test('any draft gives a whole form of texts and ticks', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)]))
      : typeof value
  const nearly = fc.record(
    {
      customer: fc.anything(),
      delivery: fc.dictionary(fc.constantFrom(...Object.keys(EMPTY.delivery)), fc.anything()),
    },
    { requiredKeys: [] },
  )
  forAll(
    fc.oneof(
      fc.json(),
      fc.string(),
      nearly.map((draft) => fc.stringify(draft)),
      fc.jsonValue().map((customer) => JSON.stringify({ customer })),
    ),
    (text) => {
      store(text)
      expect(shape(readDraft(EMPTY))).toEqual(shape(EMPTY))
    },
  )
})

test('where the browser keeps nothing, what was typed lives as long as the page', () => {
  browser.thisTab.isRefused = true
  saveDraft(typed)
  expect(readDraft(EMPTY)).toEqual(typed)
  forgetDraft()
  expect(readDraft(EMPTY)).toEqual(EMPTY)
})
