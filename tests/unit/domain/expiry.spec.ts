import { expect, test } from 'playwright/test'
import { expiryNote } from '@/lib/domain/voucher/expiry'

test('the last day to use a voucher is a day in London', () => {
  expect(expiryNote({ expiry: '2031-06-23T22:59:59.000000Z' })).toBe('Valid until 23 June 2031')
  expect(expiryNote({ expiry: '2031-06-23T23:00:00.000000Z' })).toBe('Valid until 24 June 2031')
  expect(expiryNote({ expiry: null })).toBeNull()
})
