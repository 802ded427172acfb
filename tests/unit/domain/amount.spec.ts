import { expect, test } from 'playwright/test'
import { formatMoney, formatTyped } from '@/lib/domain/money'
import {
  amountAdvice,
  checkAmount,
  isOption,
  nearestOptions,
  presetAmounts,
} from '@/lib/domain/voucher/amount'
import { fc, forAll } from '../support/property'
import { anyRange } from '../support/vouchers'

type Range = { min: number; max: number; increments: number }

/** The rule of the API's page, written as plainly as it reads there. */
function everyOption({ min, max, increments }: Range): number[] {
  const options = []
  for (let amount = min; amount <= max; amount += increments) options.push(amount)
  return options
}

const smallRange = fc
  .record({
    min: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 0, max: 900 }),
    increments: fc.integer({ min: 1, max: 120 }),
  })
  .map(({ min, width, increments }) => ({ min, max: min + width, increments }))

const pounds = (min: number, max: number, increments: number): Range => ({
  min: Math.round(min * 100),
  max: Math.round(max * 100),
  increments: Math.round(increments * 100),
})

test.describe('which amounts can be chosen', () => {
  test('exactly min, min+increments, … up to max', () => {
    forAll(smallRange, (range) => {
      const amounts = Array.from({ length: range.max + range.increments }, (_, amount) => amount)
      expect(amounts.filter((amount) => isOption(range, amount))).toEqual(everyOption(range))
    })
  })

  test('steps of 10p are exact', () => {
    const range = pounds(0.1, 1, 0.1)
    expect(presetAmounts(range)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    expect(isOption(range, 30)).toBe(true)
    expect(checkAmount(range, '0.30')).toEqual({ amount: 30 })
    expect(isOption(range, 35)).toBe(false)
  })

  test('£10 to £45 in steps of £10 ends at £40', () => {
    const range = pounds(10, 45, 10)
    expect(presetAmounts(range)).toEqual([1000, 2000, 3000, 4000])
    expect(isOption(range, 4500)).toBe(false)
    expect(checkAmount(range, '45')).toEqual({ problem: 'Choose £40 or less' })
  })

  test('parts of a penny are no option', () => {
    expect(isOption(pounds(0, 1, 0.01), 10.5)).toBe(false)
    expect(isOption(pounds(0, 1, 0.01), Number.NaN)).toBe(false)
  })
})

test.describe('the amounts offered', () => {
  test('are all there are, up to twelve', () => {
    expect(presetAmounts(pounds(5, 60, 5))).toHaveLength(12)
    expect(presetAmounts(pounds(5, 65, 5)).length).toBeLessThanOrEqual(8)
    expect(presetAmounts(pounds(50, 50, 5))).toEqual([5000])
  })

  test('are each an option, ascending, the first and the last among them, at most eight of many', () => {
    forAll(anyRange, (range) => {
      const count = Math.floor((range.max - range.min) / range.increments) + 1
      const presets = presetAmounts(range)
      if (count <= 12) expect(presets).toEqual(everyOption(range))
      else expect(presets.length).toBeLessThanOrEqual(8)
      expect(presets.every((amount) => isOption(range, amount))).toBe(true)
      expect(presets).toEqual([...new Set(presets)].sort((a, b) => a - b))
      expect(presets[0]).toBe(range.min)
      expect(presets.at(-1)).toBe(range.min + (count - 1) * range.increments)
    })
  })

  test('of £10 to £1,000 are round and spread over the whole range', () => {
    const presets = presetAmounts(pounds(10, 1000, 5))
    expect(presets).toHaveLength(8)
    for (const [i, amount] of presets.slice(1).entries()) {
      const factor = amount / (presets[i] ?? 1)
      expect(factor, `${presets[i]} to ${amount}`).toBeGreaterThan(1.3)
      expect(factor, `${presets[i]} to ${amount}`).toBeLessThan(3)
    }
  })
})

test.describe('the amounts beside one that cannot be chosen', () => {
  test('are the nearest below and above, and an option is its own', () => {
    forAll(fc.tuple(smallRange, fc.integer({ min: 0, max: 2000 })), ([range, amount]) => {
      const options = everyOption(range)
      const below = options.filter((option) => option <= amount).at(-1)
      const above = options.find((option) => option >= amount)
      const expected = [...new Set([below, above])].filter((option) => option !== undefined)
      expect(nearestOptions(range, amount)).toEqual(expected)
    })
  })
})

test.describe('an amount typed', () => {
  const range = pounds(10, 100, 5)

  test('that is an option is taken as it is, however it is written', () => {
    for (const typed of ['35', ' 35 ', '£35', '35.00', '35.0'])
      expect(checkAmount(range, typed)).toEqual({ amount: 3500 })
  })

  test('between two options names both', () => {
    expect(checkAmount(range, '37')).toEqual({
      problem: 'Choose £35 or £40: amounts go up in steps of £5',
    })
    expect(checkAmount(range, '35.01')).toEqual({
      problem: 'Choose £35 or £40: amounts go up in steps of £5',
    })
  })

  test('between two options of odd pence names both', () => {
    expect(checkAmount(pounds(1.25, 9.95, 0.15), '1.30')).toEqual({
      problem: 'Choose £1.25 or £1.40: amounts go up in steps of £0.15',
    })
  })

  test('below the least says the least', () => {
    expect(checkAmount(range, '9.99')).toEqual({ problem: 'Choose £10 or more' })
    expect(checkAmount(range, '0')).toEqual({ problem: 'Choose £10 or more' })
  })

  test('above the most says the most', () => {
    expect(checkAmount(range, '105')).toEqual({ problem: 'Choose £100 or less' })
  })

  test('that is not a number says what to type', () => {
    for (const typed of ['fifty', '-20', '50p', '1e3', '35.005'])
      expect(checkAmount(range, typed), typed).toEqual({
        problem: 'Enter an amount in pounds, like 50 or 62.50',
      })
  })

  test('not at all asks for one', () => {
    expect(checkAmount(range, '')).toEqual({ problem: 'Choose an amount' })
    expect(checkAmount(range, '  ')).toEqual({ problem: 'Choose an amount' })
  })

  test('is never changed silently: it is taken as typed or refused in words', () => {
    forAll(fc.tuple(anyRange, fc.integer({ min: 0, max: 1_500_000 })), ([any, amount]) => {
      const checked = checkAmount(any, formatTyped(amount))
      if ('amount' in checked) expect(checked.amount).toBe(amount)
      else expect(checked.problem).toBe(amountAdvice(any, amount))
      expect('amount' in checked).toBe(isOption(any, amount))
    })
  })

  test('that is refused is told amounts that are taken', () => {
    forAll(fc.tuple(anyRange, fc.integer({ min: 0, max: 1_500_000 })), ([any, amount]) => {
      fc.pre(!isOption(any, amount))
      const advice = amountAdvice(any, amount)
      const named = nearestOptions(any, amount)
      for (const option of named) {
        expect(isOption(any, option)).toBe(true)
        expect(advice).toContain(formatMoney(option))
      }
    })
  })
})
