import { expect, test } from 'playwright/test'
import { type Law, lastDay, legalLinks, legalPage, validityWords } from '@/lib/domain/law'
import { isIsoDate } from '@/lib/domain/order/delivery-date'
import { fc, forAll } from '../support/property'

const months = (count: number) => ({ months: count, from: 'purchase' }) as const

test('A voucher can be used for whole months, to the same day or the last one there is', () => {
  expect(lastDay(months(24), '2026-11-24')).toBe('2028-11-24')
  expect(lastDay(months(12), '2028-02-29')).toBe('2029-02-28')
  expect(lastDay(months(6), '2026-08-31')).toBe('2027-02-28')
  expect(lastDay(months(1), '2026-12-31')).toBe('2027-01-31')
})

test('The last day is a real day, in the month that many months on, and never later in it', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  forAll(fc.tuple(day, fc.integer({ min: 1, max: 120 })), ([start, count]) => {
    const last = lastDay(months(count), start)
    expect(isIsoDate(last)).toBe(true)
    const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
    expect(monthOf(last)).toBe(monthOf(start) + count)
    expect(Number(last.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)))
  })
})

test('How long a voucher lasts is said with the day it starts on', () => {
  expect(validityWords(months(24))).toBe('24 months from the day it is bought')
  expect(validityWords({ months: 1, from: 'delivery' })).toBe('1 month from the day it is sent')
})

test('Of the legal texts only those are named that there are', () => {
  const elsewhere: Law = {
    terms: { href: 'https://venue.example/terms' },
    privacy: { text: 'We…' },
  }
  expect(legalLinks({})).toEqual([])
  expect(legalLinks(elsewhere)).toEqual([
    { name: 'Terms of sale', href: 'https://venue.example/terms' },
    { name: 'Privacy', href: '/legal/privacy' },
  ])
  expect(legalPage(elsewhere, 'privacy')).toEqual({ title: 'Privacy', text: 'We…' })
  for (const slug of ['terms', 'company', 'toString', '']) {
    expect(legalPage(elsewhere, slug)).toBeNull()
  }
})
