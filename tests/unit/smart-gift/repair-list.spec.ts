import { expect, test } from 'playwright/test'
import { type Item, repairList } from '@/lib/smart-gift/repair-list'
import { experience } from '../support/vouchers'

const [A, B, C] = [1, 2, 3].map((id) => experience({ id, title: `Voucher ${id}` })) as [
  ReturnType<typeof experience>,
  ReturnType<typeof experience>,
  ReturnType<typeof experience>,
]
const sound = (voucher = A): Item => ({ voucher })
const rotten = (value: unknown): Item => ({ rotten: value })

test('a voucher that comes rotten stays as it was, in its place', () => {
  const items = [sound(A), rotten({ id: 2, title: '', status: 'active' }), sound(C)]
  expect(repairList(items, [A, B, C])).toEqual([A, B, C])
})

test('a rotten voucher that nobody has seen whole is left out', () => {
  expect(repairList([sound(A), rotten({ id: 2 }), sound(C)], [A, C])).toEqual([A, C])
  expect(repairList([sound(A), rotten(null)], [])).toEqual([A])
})

for (const [what, value] of [
  ['null', null],
  ['a word', 'voucher'],
  ['without its number', { title: 'Voucher 2' }],
  ['with a number in words', { id: 'two' }],
  ['with half a number', { id: 1.5 }],
] as const) {
  test(`a voucher that comes as ${what} is the one that is missing`, () => {
    expect(repairList([sound(A), rotten(value), sound(C)], [A, B, C])).toEqual([A, B, C])
  })
}

test('when more are missing than cannot be told, nobody guesses which are still sold', () => {
  expect(repairList([sound(A), rotten(null)], [A, B, C])).toEqual([A])
})

test('a voucher that is no longer in a list without rot is gone', () => {
  expect(repairList([sound(A), sound(C)], [A, B, C])).toEqual([A, C])
})

test('what can be read of a rotten voucher still ends its sale', () => {
  const [withdrawn] = repairList([rotten({ id: 2, status: 'disabled' })], [B])
  expect(withdrawn).toEqual({ ...B, status: 'disabled' })
  const [soldOut] = repairList([rotten({ id: 2, status: 'active', available_count: 0 })], [B])
  expect(soldOut).toEqual({ ...B, available_count: 0 })
  expect(repairList([rotten({ id: '2', available_count: '0' })], [B])).toEqual([soldOut])
  expect(repairList([rotten({ id: 2, status: 'archived' })], [B])).toEqual([])
})

test('a good voucher goes before a rotten one with its number', () => {
  const news = experience({ id: 2, title: 'New' })
  expect(repairList([rotten({ id: 2 }), sound(A), sound(news)], [A, B])).toEqual([A, news])
})
