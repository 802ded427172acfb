import { expect, test } from 'playwright/test'
import { either, people, plural } from '@/lib/messages/plural'

test('one voucher, and any other number of vouchers', () => {
  expect([0, 1, 2, 21].map((count) => plural(count, 'voucher'))).toEqual([
    '0 vouchers',
    '1 voucher',
    '2 vouchers',
    '21 vouchers',
  ])
})

test('words with a plural of their own', () => {
  expect([1, 2].map((count) => plural(count, 'delivery', 'deliveries'))).toEqual([
    '1 delivery',
    '2 deliveries',
  ])
  expect([1, 2].map(people)).toEqual(['1 person', '2 people'])
})

test('words around a number that change with it', () => {
  expect([0, 1, 2, 101].map((count) => either(count, 'is', 'are'))).toEqual([
    'are',
    'is',
    'are',
    'are',
  ])
})
