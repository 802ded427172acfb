import { expect, test } from 'playwright/test'
import { apiError } from '@/lib/domain/api-error'
import { lineRejections, orderRejections } from '@/lib/domain/order/rejection-messages'

const REFUSAL = apiError('Some of this cannot be sold.', {
  'cart.0.id': ['The last one has just gone', 'second words'],
  'cart.10.value': ['Too much'],
  'customer.email': ['Write it out'],
})

test('every reason stands at the line it is about', () => {
  expect(lineRejections(REFUSAL, 0)).toEqual(['The last one has just gone', 'second words'])
  expect(lineRejections(REFUSAL, 1)).toEqual([])
  expect(lineRejections(REFUSAL, 10)).toEqual(['Too much'])
  expect(lineRejections(null, 0)).toEqual([])
})

test('what is about no line is said of the order, and its message where nothing is named', () => {
  expect(orderRejections(REFUSAL, 11)).toEqual(['Write it out'])
  expect(orderRejections(apiError('Not today.'), 1)).toEqual(['Not today.'])
})

test('what is about a line that the order does not have is said of the order, each reason once', () => {
  const errors = { 'cart.7.id': ['Gone'], 'customer.email': ['Gone', 'Too long'] }
  expect(orderRejections(apiError('No.', errors), 1)).toEqual(['Gone', 'Too long'])
})
