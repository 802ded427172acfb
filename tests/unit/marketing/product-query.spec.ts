import { expect, test } from 'playwright/test'
import { cleanLine, cleanLines } from '@/lib/domain/clean-text'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { prefill } from '@/lib/marketing/links/nearest-selection'
import {
  formatProductQuery,
  type LinkSelection,
  parseProductQuery,
  withoutNotes,
} from '@/lib/marketing/links/product-query'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

/** What people write: any letters, without what cannot be printed. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map(cleanLine)
  .filter((text) => text !== '')

const anyChoice: fc.Arbitrary<LinkSelection> = fc.record(
  {
    value: fc.integer({ min: 0, max: 10_000_000 }),
    persons: fc.integer({ min: 0, max: 9_999 }),
    to: words,
    from: words,
    message: fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((lines) => cleanLines(lines.join('\n'))),
  },
  { requiredKeys: [] },
)

test('A link’s choices come out as they went in', () => {
  forAll(anyChoice, (choice) => {
    expect(parseProductQuery(formatProductQuery(choice))).toEqual(choice)
  })
})

test('A link’s choices are written as a person would', () => {
  expect(formatProductQuery({})).toBe('')
  expect(formatProductQuery({ value: 1250, persons: 2, to: 'Jane & Jo' })).toBe(
    '?value=12.50&persons=2&to=Jane+%26+Jo',
  )
})

for (const [search, choice] of [
  ['?value=50.', { value: 5000 }],
  ['?value=£1,050)', { value: 105_000 }],
  ['?persons=2">', { persons: 2 }],
  ['?value=50&amp;persons=2&amp;to=Jane', { value: 5000, persons: 2, to: 'Jane' }],
  ['?value=fifty&persons=-1&to=', {}],
  ['?value=50.001&persons=2.5', {}],
  ['?value=50,00', { value: 5000 }],
  ['?value=5,00', { value: 500 }],
  ['?value=1,000', { value: 100_000 }],
  ['?value=1.000', {}],
  ['?value=1,00,000', {}],
  ['?value=%D9%A5%D9%A0%D9%AB%D9%A0%D9%A0&persons=%D9%A2', { value: 5000, persons: 2 }],
  ['?value=GBP+50&persons=２', { value: 5000, persons: 2 }],
  [
    '?to=Ann%E2%80%A8Bo%EF%BB%BF&message=Sea%C2%ADside%0BHi%E2%80%AE',
    { to: 'Ann Bo', message: 'Seaside\nHi' },
  ],
  ['?value=%&to=%E0%A4%A', { to: '\uFFFD%A' }],
  ['?value=50&value=70', { value: 5000 }],
  ['?to=Ann%0ABcc%3A&message=One%0D%0ATwo%00', { to: 'Ann Bcc:', message: 'One\nTwo ' }],
  ['?utm_source=mail&__proto__=1', {}],
] as const) {
  test(`${search} is read as ${JSON.stringify(choice)}`, () => {
    expect(parseProductQuery(search)).toEqual(choice)
  })
}

test('Words of any length in a link are bounded, between two letters', () => {
  expect(parseProductQuery(`?to=${'x'.repeat(5_000)}`).to).toHaveLength(1_000)
  expect(parseProductQuery(`?to=${'🎁'.repeat(5_000)}`).to).toBe('🎁'.repeat(1_000))
})

test('Personal words leave an address, campaigns stay', () => {
  expect(withoutNotes('?value=50&to=Jane&utm_source=mail&message=Hi')).toBe(
    '?value=50&utm_source=mail',
  )
  expect(withoutNotes('?to=Jane')).toBe('')
  expect(withoutNotes('?q=a%20b')).toBe('?q=a%20b')
})

test('Whatever a link asks, the form is filled in with what can be bought', () => {
  forAll(fc.tuple(anyVoucher(fc.constant(7)), anyChoice), ([voucher, link]) => {
    const { choice, news } = prefill(voucher, link)
    if (voucher.type === 'experience') {
      const persons = Number(choice.persons)
      expect(persons).toBeGreaterThanOrEqual(voucher.persons_min)
      expect(persons).toBeLessThanOrEqual(voucher.persons_max)
      expect(news === undefined).toBe((link.persons ?? persons) === persons)
    }
    expect(choice.to).toBe(link.to ?? '')
  })
})

test('What a link chooses is said, and nothing that it leaves open', () => {
  const said = (voucher: Voucher, link: LinkSelection) => prefill(voucher, link).said
  const jane = { to: 'Jane', from: 'John ', message: 'Well done' }
  expect(said(monetary(), { value: 3500, ...jane })).toBe(
    'Chosen for you: £35, to Jane, from John, with a message.',
  )
  expect(said(experience(), { persons: 2 })).toBe('Chosen for you: 2 people.')
  expect(said(experience(), { to: 'Jane' })).toBe('Chosen for you: to Jane.')
  expect(said(monetary(), { to: 'Jane' })).toBe('Chosen for you: to Jane.')
  expect(said(monetary(), { value: 3700, to: 'Jane' }), 'the news names the amount').toBe(
    'Chosen for you: to Jane.',
  )
  expect(said(experience(), { value: 100 })).toBe('')
})

test('An amount that is no option any more falls to the nearest, with a word about it', () => {
  const asked = (value: number) => prefill(monetary(), { value })
  expect(asked(3500)).toMatchObject({ choice: { amount: '35' }, news: undefined })
  expect(asked(3700).choice.amount).toBe('35')
  expect(asked(3800).choice.amount).toBe('40')
  expect(asked(3750).choice.amount).toBe('35')
  expect(asked(3700).news).toBe('£37 can’t be chosen, so it is now £35, the nearest amount.')
  expect(asked(0).choice.amount).toBe('10')
  expect(asked(999_999).choice.amount).toBe('45')
})

test('A number of people that it is not for falls to the nearest as well', () => {
  const { choice, news } = prefill(experience(), { persons: 9, value: 100 })
  expect(choice).toMatchObject({ amount: '', persons: '4' })
  expect(news).toBe('It can’t be had for 9 people, so it is now for 4.')
})
