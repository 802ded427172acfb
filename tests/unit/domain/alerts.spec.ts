import { expect, test } from 'playwright/test'
import { alertsOf, type Standing } from '@/lib/domain/order/alerts'

const NOW = new Date('2026-12-01T12:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds)

const WELL: Standing = {
  now: NOW,
  waiting: [],
  held: [],
  closed: null,
  listReadAt: ago(20_000),
  open: [],
}
const told = (changes: Partial<Standing>) => alertsOf({ ...WELL, ...changes })
const keys = (changes: Partial<Standing>) => told(changes).map(({ key }) => key)

test('of a shop that is well there is nothing to tell', () => expect(told({})).toEqual([]))

test('an order that needs a person is told of once, and again after one, three and five days', () => {
  const aged = (age: number) =>
    keys({ waiting: [{ order: 1042, why: 'its sale got no answer', since: ago(age) }] })[0]
      ?.split('-')
      .at(-1)
  const times = [0, DAY - MINUTE, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 50 * DAY].map(aged)
  expect(times).toEqual(['1', '1', '2', '2', '3', '4', '4'])
  const [first] = told({ waiting: [{ order: 1042, why: 'it is lost', since: ago(2 * DAY) }] })
  expect(first).toMatchObject({
    event: 'order-needs-a-person',
    order: 1042,
    since: ago(2 * DAY),
    text: 'Order 1042 needs a person: it is lost. It has waited for 2 days. npm run orders -- show 1042',
  })
})

test('an order that needs a person anew is new', () => {
  const key = (age: number) => keys({ waiting: [{ order: 1, why: 'x', since: ago(age) }] })
  expect(key(MINUTE)).not.toEqual(key(2 * MINUTE))
})

test('a hold is told of two days before it lapses, with the day', () => {
  expect(told({ held: [{ order: 7, since: ago(4 * DAY) }] })).toEqual([])
  const [hold] = told({ held: [{ order: 7, since: ago(5 * DAY) }] })
  expect(hold).toMatchObject({ key: 'hold-7', event: 'hold-about-to-lapse', order: 7 })
  expect(hold?.text).toContain('lapses about 2026-12-03')
})

test('a closed checkout is told of once however its reason changes, and its opening ends it', () => {
  const closed = { why: 'Smart Gift does not accept the key', since: ago(9 * MINUTE) }
  const [first] = told({ closed })
  expect(first).toMatchObject({ event: 'checkout-closed', since: closed.since })
  const key = first?.key ?? ''
  const open = [{ key, event: 'checkout-closed' as const, since: closed.since }]
  expect(keys({ closed: { ...closed, since: ago(MINUTE) }, open })).toEqual([key])
  expect(told({ open })).toEqual([
    {
      key: `checkout-open-${key}`,
      event: 'checkout-open',
      order: null,
      since: NOW,
      text: 'The shop takes orders again. It took none for 9 minutes.',
      ends: key,
    },
  ])
})

test('a list is old after ten minutes, and fresh again', () => {
  expect(told({ listReadAt: ago(9.9 * MINUTE) })).toEqual([])
  const [old] = told({ listReadAt: ago(10 * MINUTE) })
  expect(old).toMatchObject({ event: 'list-old', order: null })
  const open = [{ key: old?.key ?? '', event: 'list-old' as const, since: ago(12 * MINUTE) }]
  expect(told({ open })[0]).toMatchObject({ event: 'list-fresh', ends: old?.key })
  expect(told({ listReadAt: null }), 'a shop that was never open has no old list').toEqual([])
})
