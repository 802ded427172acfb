import { expect, test } from 'playwright/test'
import { longDate, orderDates } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { calendarFile } from '@/lib/orders/ics-file'
import { orderCalendar } from '@/lib/orders/order-calendar'
import { fc, forAll } from '../support/property'

const ORDER: PublicOrder = {
  token: 'a-secret-token',
  status: 'sold',
  id: 1000,
  reference: 'oWg9LWe6G',
  total: 5000,
  charged: 5000,
  payment: 'captured',
  is_checked: false,
  is_settled: true,
  placed: '2026-11-24',
  first_name: 'John',
  email: 'j•••@smart-gift.co.uk',
  lines: [{ id: 37, title: 'Monetary Gift Voucher', value: 5000 }],
  deliveries: [
    {
      status: 'sold',
      reference: 'oWg9LWe6G',
      lines: [0],
      name: 'By email',
      price: 0,
      total: 5000,
      date: '2026-12-24',
      is_posted: false,
      recipient: null,
      refusal: null,
    },
  ],
  refusal: null,
}
const VENUE = {
  name: 'Downland Estate',
  law: { validity: { months: 24, from: 'purchase' } },
} as const

test('A voucher is sent on the chosen day, or on the day it was ordered', () => {
  const at = (date: string | undefined, validity?: Parameters<typeof orderDates>[1]) =>
    orderDates({ placed: '2026-11-24', delivery: { date } }, validity)
  expect(at('2026-12-24')).toEqual({ ordered: '2026-11-24', sent: '2026-12-24' })
  expect(at(undefined)).toEqual({ ordered: '2026-11-24', sent: '2026-11-24' })
  expect(at('2026-12-24', { months: 12, from: 'delivery' }).last).toBe('2027-12-24')
  expect(at('2026-12-24', { months: 12, from: 'purchase' }).last).toBe('2027-11-24')
})

test('A day is said the same way everywhere', () => {
  expect(longDate('2026-12-24')).toBe('Thursday 24 December 2026')
})

test('The giver gets the day it is sent, the receiver the last day with a reminder a month before', () => {
  const giver = orderCalendar(ORDER, 'giver', VENUE) ?? ''
  expect(giver).toContain('DTSTART;VALUE=DATE:20261224\r\n')
  expect(giver).toContain('SUMMARY:Your gift from Downland Estate is sent\r\n')
  expect(giver).not.toContain('VALARM')
  const receiver = orderCalendar(ORDER, 'receiver', VENUE) ?? ''
  expect(receiver).toContain('DTSTART;VALUE=DATE:20281124\r\n')
  expect(receiver).toContain('TRIGGER:-P30D\r\n')
  for (const file of [giver, receiver]) {
    expect(file).not.toMatch(/secret|oWg9LWe6G|John|smart-gift\.co\.uk/)
  }
})

test('There is no day where nothing was sold or the venue has not said how long vouchers last', () => {
  const [delivery] = ORDER.deliveries
  if (!delivery) throw new Error('nothing is delivered')
  const lost = { ...delivery, status: 'unknown' } as const
  expect(
    orderCalendar({ ...ORDER, status: 'unknown', deliveries: [lost] }, 'giver', VENUE),
  ).toBeNull()
  expect(orderCalendar(ORDER, 'receiver', { name: 'Downland Estate' })).toBeNull()
})

test('Whatever stands in a title, the file keeps its lines and gives the words back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 100 })
  forAll(fc.tuple(text, text), ([title, words]) => {
    const file = calendarFile({ uid: 'u', date: '2026-12-24', written: '2026-11-24', title, words })
    const lengths = file.split('\r\n').map((line) => Buffer.byteLength(line))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    const unfolded = file.replaceAll('\r\n ', '')
    const found = /SUMMARY:(.*)\r\nDESCRIPTION:(.*)\r\n/.exec(unfolded) ?? []
    const read = (escaped = '') =>
      escaped.replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character))
    const lined = (plain: string) => plain.replace(/\r\n|\r/g, '\n')
    expect([read(found[1]), read(found[2])]).toEqual([lined(title), lined(words)])
  })
})
