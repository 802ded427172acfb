import { expect, test } from 'playwright/test'
import { deliveryDays, isIsoDate, londonDate } from '@/lib/domain/order/delivery-date'
import { fc, forAll } from '../support/property'

const YEAR = { furthestDeliveryDays: 365 }

const HOUR = 3_600_000

test.describe('the first day a voucher can be sent on is tomorrow in London', () => {
  for (const [when, now, today, tomorrow] of [
    ['at noon in winter', '2026-01-15T12:00:00Z', '2026-01-15', '2026-01-16'],
    ['a minute before midnight in winter', '2026-01-15T23:59:59Z', '2026-01-15', '2026-01-16'],
    ['at midnight in winter', '2026-01-16T00:00:00Z', '2026-01-16', '2026-01-17'],
    ['just before midnight in summer', '2026-07-15T22:59:59Z', '2026-07-15', '2026-07-16'],
    ['after midnight in summer', '2026-07-15T23:00:00Z', '2026-07-16', '2026-07-17'],
    ['the night before the clocks go forward', '2026-03-28T23:59:59Z', '2026-03-28', '2026-03-29'],
    ['the hour before they go forward', '2026-03-29T00:30:00Z', '2026-03-29', '2026-03-30'],
    ['the evening of that short day', '2026-03-29T22:59:59Z', '2026-03-29', '2026-03-30'],
    ['midnight after that short day', '2026-03-29T23:00:00Z', '2026-03-30', '2026-03-31'],
    ['midnight before the clocks go back', '2026-10-24T23:00:00Z', '2026-10-25', '2026-10-26'],
    ['the second one o’clock of that night', '2026-10-25T01:30:00Z', '2026-10-25', '2026-10-26'],
    ['the evening of that long day', '2026-10-25T23:59:59Z', '2026-10-25', '2026-10-26'],
    ['midnight after that long day', '2026-10-26T00:00:00Z', '2026-10-26', '2026-10-27'],
    ['the day before a leap day', '2028-02-28T12:00:00Z', '2028-02-28', '2028-02-29'],
    ['on a leap day', '2028-02-29T12:00:00Z', '2028-02-29', '2028-03-01'],
    ['the end of February else', '2027-02-28T12:00:00Z', '2027-02-28', '2027-03-01'],
    ['new year’s eve', '2026-12-31T23:59:59Z', '2026-12-31', '2027-01-01'],
    ['new year’s first second', '2027-01-01T00:00:00Z', '2027-01-01', '2027-01-02'],
  ] as const) {
    test(`${when}: ${tomorrow}`, () => {
      expect(londonDate(new Date(now))).toBe(today)
      expect(deliveryDays(today, YEAR).first).toBe(tomorrow)
    })
  }

  test('it is the same whatever an engine writes for people', async () => {
    const { prototype } = Intl.DateTimeFormat
    const { formatToParts } = prototype
    const format = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {}
    for (const order of [
      ['month', 'day', 'year'],
      ['year', 'month', 'day'],
      ['day', 'month', 'year'],
    ]) {
      const between = { type: 'literal', value: '\u200e/\u202f' } as const
      /** An engine with another order, marks that nobody sees, and no noughts before a digit. */
      prototype.formatToParts = function (moment) {
        const parts = formatToParts.call(this, moment)
        const inOrder = parts.filter(({ type }) => order.includes(type))
        inOrder.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
        return inOrder.flatMap(({ type, value }) => [
          { type, value: value.replace(/^0/, '') },
          between,
        ])
      }
      const spoken = () => '11/29/2026'
      Object.defineProperty(prototype, 'format', { get: () => spoken })
      try {
        const now = new Date('2026-03-09T12:00:00Z')
        const today = londonDate(now)
        expect([today, deliveryDays(today, YEAR).first]).toEqual(['2026-03-09', '2026-03-10'])
      } finally {
        prototype.formatToParts = formatToParts
        Object.defineProperty(prototype, 'format', format)
      }
    }
  })

  test('at any moment it is a real date, and exactly one day after London’s today', () => {
    const moments = fc.date({
      min: new Date('2025-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    })
    forAll(moments, (now) => {
      const today = londonDate(now)
      const { first: tomorrow } = deliveryDays(today, YEAR)
      expect(isIsoDate(today) && isIsoDate(tomorrow)).toBe(true)
      expect(Date.parse(tomorrow) - Date.parse(today)).toBe(24 * HOUR)
      const ahead = (Date.parse(tomorrow) - now.getTime()) / HOUR
      expect(ahead > 0 && ahead <= 25, `${ahead} hours ahead`).toBe(true)
    })
  })
})

test.describe('the last day a voucher can be sent on', () => {
  const TODAY = '2026-11-30'
  const law = (months: number, from: 'purchase' | 'delivery') => ({
    ...YEAR,
    law: { validity: { months, from } },
  })

  for (const [what, rules, expiries, last] of [
    ['is as far ahead as the shop says', { furthestDeliveryDays: 90 }, [], '2027-02-28'],
    ['is a year ahead, unless it says so', YEAR, [], '2027-11-30'],
    ['is the last day of a validity from purchase', law(6, 'purchase'), [], '2027-05-30'],
    ['is not bound by a longer validity', law(24, 'purchase'), [], '2027-11-30'],
    ['is not bound by a validity from delivery', law(6, 'delivery'), [], '2027-11-30'],
    ['is the last day of the voucher', YEAR, ['2027-06-23T22:59:59Z'], '2027-06-23'],
    ['is that in London', YEAR, ['2027-06-23T23:00:00Z'], '2027-06-24'],
    [
      'is the earliest of all vouchers',
      YEAR,
      [null, '2028-01-01T12:00:00Z', '2027-03-01T12:00:00Z'],
      '2027-03-01',
    ],
    ['is none before the first, for one that ends today', YEAR, ['2026-11-30T12:00:00Z'], TODAY],
  ] as const)
    test(what, () => {
      expect(deliveryDays(TODAY, rules, expiries)).toEqual({ first: '2026-12-01', last })
    })
})

test('the date in London is an ISO date in any year', () => {
  for (const year of [2026, 2031, 2206])
    expect(londonDate(new Date(Date.UTC(year, 0, 5, 12)))).toBe(`${year}-01-05`)
})

test.describe('a date', () => {
  for (const real of ['2026-01-01', '2028-02-29', '2026-12-31', '2000-02-29'])
    test(`${real} is real`, () => {
      expect(isIsoDate(real)).toBe(true)
    })

  for (const unreal of [
    '',
    'tomorrow',
    '2027-02-29',
    '2027-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '01/02/2026',
    '2026-01-01T00:00:00Z',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01\n',
    '-002026-01-01',
    '+002026-01-01',
    '２０２６-01-01',
  ])
    test(`${JSON.stringify(unreal)} is not`, () => {
      expect(isIsoDate(unreal)).toBe(false)
    })

  test('that is real is one of a calendar’s', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 35 }),
    )
    forAll(parts, ([year, month, day]) => {
      const text = [year, ...[month, day].map((n) => `${n}`.padStart(2, '0'))].join('-')
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
      const exists = month >= 1 && month <= 12 && day >= 1 && day <= days
      expect(isIsoDate(text), text).toBe(exists)
    })
  })
})
