import { expect, test } from 'playwright/test'
import {
  formatDecimal,
  formatMoney,
  formatTyped,
  parseDecimal,
  parsePounds,
  toPounds,
} from '@/lib/domain/money'
import { parseTyped } from '@/lib/domain/typed-number'
import { fc, forAll } from '../support/property'

const pence = fc.integer({ min: 0, max: 99_999_999_999 })

test.describe('what the API writes', () => {
  test('"50", "50.5" and "50.00" are exact pence', () => {
    expect(parseDecimal('50')).toBe(5000)
    expect(parseDecimal('50.5')).toBe(5050)
    expect(parseDecimal('50.00')).toBe(5000)
    expect(parseDecimal('0.1')).toBe(10)
    expect(parseDecimal('0.01')).toBe(1)
  })

  test('nothing is lost on amounts that fractions of two cannot hold', () => {
    expect(parseDecimal('1.10')).toBe(110)
    expect(parseDecimal('4.35')).toBe(435)
    expect(parseDecimal('69.90')).toBe(6990)
    expect(parseDecimal('999999999.99')).toBe(99_999_999_999)
  })

  test('noughts beyond the penny mean nothing', () => {
    expect(parseDecimal('50.0000')).toBe(5000)
    expect(parseDecimal('12.340')).toBe(1234)
  })

  for (const text of [
    '',
    ' ',
    '.',
    '50.',
    '.5',
    '-1',
    '+1',
    '1e3',
    '0x10',
    '50.001',
    '1,000',
    ' 50',
    '50 ',
    '50\n',
    '£50',
    'NaN',
    'Infinity',
    '١٢',
    '5O',
    '1234567890',
    '1.2.3',
  ]) {
    test(`${JSON.stringify(text)} is no amount`, () => {
      expect(parseDecimal(text)).toBeNull()
    })
  }

  test('every amount is read back as it was written', () => {
    forAll(pence, (amount) => {
      expect(parseDecimal(formatDecimal(amount))).toBe(amount)
      expect(formatDecimal(amount)).toMatch(/^\d+\.\d\d$/)
    })
  })

  test('whatever it is given, it answers whole pence or refuses', () => {
    forAll(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
      const amount = parseDecimal(text)
      expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
    })
  })
})

/** Of which nobody can say what was meant, or which mean something else. */
const UNCERTAIN = [
  ...['1.000', '50.000', '1,00,000', '1,00,00', '10,00,0', '1,0000', '0,500', '1,000,00'],
  ...['1.000.50', '1.000.', '5 00', '50 0', '1 00 000', '10 000 00', '1,000 000', '1 000,000'],
  ...["1'00", "5'0", '5,', '50,', ',50', '.50', '.', ',', '50,,0', '50..', '5.0.0', '50,-'],
  ...[
    '€50',
    '50 EUR',
    'USD 50',
    '50 pounds',
    '£50 - £60',
    '−50',
    '+50',
    '½',
    '5²',
    '五十',
    '⑤',
    'V',
  ],
  ...['5️⃣0️⃣', '50%', '٥٠٪', '1e2', '٫', '£GBP', 'GBPGBP50', '££50'],
]

test.describe('what a shopper types', () => {
  for (const [typed, amount] of [
    ['50', 5000],
    [' 50.5 ', 5050],
    ['£1,050', 105_000],
    ['£ 35', 3500],
    ['1 000', 100_000],
    ['62.50', 6250],
    // A comma is a decimal sign before one or two digits, and groups three.
    ['5,00', 500],
    ['50,0', 5000],
    ['50,00', 5000],
    ['1,000', 100_000],
    ['1,000.50', 100_050],
    ['1,234,567.89', 123_456_789],
    ['1.000,50', 100_050],
    ['1 000,50', 100_050],
    ['1\u00a0000', 100_000],
    ['1\u202f000.00', 100_000],
    ['1’000', 100_000],
    ['50.', 5000],
    ['£50.', 5000],
    ['1,000.', 100_000],
    ['50£', 5000],
    ['￡５０．００', 5000],
    ['GBP 50', 5000],
    ['50 gbp', 5000],
    ['GBP\u00a0£1,000', 100_000],
    ['\u200e£50\u200f', 5000],
    ['\ufeff50', 5000],
    ['٥٠', 5000],
    ['٥٠٫٠٠', 5000],
    ['١٬٠٠٠٫٥٠', 100_050],
    ['٥٠،٠٠', 5000],
    ['۵۰', 5000],
    ['५०.००', 5000],
    ['৫০', 5000],
    ['๕๐', 5000],
    ['𝟓𝟎', 5000],
    ['𝟧𝟢', 5000],
    ['߅߀', 5000],
  ] as const) {
    test(`"${typed}" is understood`, () => {
      expect(parseTyped(typed)).toBe(amount)
    })
  }

  for (const typed of [
    '',
    '   ',
    '£',
    'fifty',
    '50p',
    '-50',
    '10-20',
    '$50',
    '50.005',
    ...UNCERTAIN,
  ]) {
    test(`"${typed}" is not an amount`, () => {
      expect(parseTyped(typed)).toBeNull()
    })
  }

  test('an amount written as a shopper types it, or as the shop shows it, is read back', () => {
    forAll(pence, (amount) => {
      expect(parseTyped(formatTyped(amount))).toBe(amount)
      expect(parseTyped(formatMoney(amount))).toBe(amount)
    })
  })

  test('every amount is the same in any script, grouped or not, with either decimal sign', () => {
    const zero = fc.constantFrom(...('0٠۰०০੦૦௦๐０𝟎𝟬'.match(/./gu) ?? []))
    const written = fc.tuple(pence, zero, fc.constantFrom(',', '.'), fc.constantFrom('', ' ', '’'))
    forAll(written, ([amount, first, sign, group]) => {
      const [pounds = '', rest = ''] = formatDecimal(amount).split('.')
      const grouped = pounds.replace(/\B(?=(\d{3})+$)/g, group)
      const typed = `${grouped}${sign}${rest}`.replace(/\d/g, (digit) =>
        String.fromCodePoint((first.codePointAt(0) ?? 0) + Number(digit)),
      )
      expect(parseTyped(typed), typed).toBe(amount)
    })
  })

  test('whatever is typed, an amount has the digits that were typed and no other meaning', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123459.,٬٫ \u00a0’£'), maxLength: 12 })
    forAll(text, (typed) => {
      const amount = parseTyped(typed)
      if (amount === null) return
      const digits = typed.replace(/\D/g, '').replace(/^0+/, '')
      expect(formatDecimal(amount).replace('.', '').replace(/^0+/, '')).toMatch(
        new RegExp(`^${digits}0{0,2}$`),
      )
    })
  })

  test('whole pounds are typed without pence', () => {
    expect(formatTyped(3500)).toBe('35')
    expect(formatTyped(6250)).toBe('62.50')
    expect(formatTyped(10)).toBe('0.10')
    expect(formatTyped(100_000)).toBe('1000')
  })
})

test.describe('pounds as a JSON number', () => {
  test('4.35, 1.1 and 0.1 are exact pence', () => {
    expect(parsePounds(4.35)).toBe(435)
    expect(parsePounds(1.1)).toBe(110)
    expect(parsePounds(0.1)).toBe(10)
    expect(parsePounds(0)).toBe(0)
  })

  for (const pounds of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.001, 0.1 + 0.2, 1e21, 1e9]) {
    test(`${pounds} is refused`, () => {
      expect(parsePounds(pounds)).toBeNull()
    })
  }

  test('what is sent is what is read', () => {
    forAll(pence, (amount) => {
      expect(parsePounds(toPounds(amount))).toBe(amount)
      expect(parsePounds(JSON.parse(JSON.stringify(toPounds(amount))))).toBe(amount)
    })
  })
})

test('money reads as in a UK shop', () => {
  expect(formatMoney(5000)).toBe('£50')
  expect(formatMoney(6990)).toBe('£69.90')
  expect(formatMoney(100_000)).toBe('£1,000')
  expect(formatMoney(43_399)).toBe('£433.99')
  expect(formatMoney(5)).toBe('£0.05')
  expect(formatMoney(0)).toBe('£0')
})
