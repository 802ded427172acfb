import { expect, test } from 'playwright/test'
import { problem } from '@/lib/domain/api-error'
import { lineRefusals, orderRefusals } from '@/lib/domain/order/rejection-messages'

const REFUSAL = problem('Some of this cannot be sold.', {
  'cart.0.id': ['The last one has just gone', 'second words'],
  'cart.10.value': ['Too much'],
  'customer.email': ['Write it out'],
})

test('every reason stands at the line it is about', () => {
  expect(lineRefusals(REFUSAL, 0)).toEqual(['The last one has just gone', 'second words'])
  expect(lineRefusals(REFUSAL, 1)).toEqual([])
  expect(lineRefusals(REFUSAL, 10)).toEqual(['Too much'])
  expect(lineRefusals(null, 0)).toEqual([])
})

test('what is about no line is said of the order, and its message where nothing is named', () => {
  expect(orderRefusals(REFUSAL, 11)).toEqual(['Write it out'])
  expect(orderRefusals(problem('Not today.'), 1)).toEqual(['Not today.'])
})

test('what is about a line that the order does not have is said of the order, each reason once', () => {
  const errors = { 'cart.7.id': ['Gone'], 'customer.email': ['Gone', 'Too long'] }
  expect(orderRefusals(problem('No.', errors), 1)).toEqual(['Gone', 'Too long'])
})
