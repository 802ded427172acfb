import { expect, test } from 'playwright/test'
import { unsoldNotices } from '@/lib/checkout/unsold-notices'
import type { ApiError } from '@/lib/domain/api-error'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'

const refusal = (errors: ApiError['errors'], message = 'Refused.'): ApiError => ({
  message,
  errors,
})

const delivery = (lines: number[], changes: Partial<PublicDelivery>): PublicDelivery => ({
  status: 'sold',
  reference: 'abc',
  lines,
  name: 'By email',
  price: 0,
  total: 5_000,
  is_posted: false,
  recipient: null,
  refusal: null,
  ...changes,
})

function noticesOf(...deliveries: PublicDelivery[]): string[] {
  const lines = ['Harvest Day', 'Wine Tasting', 'Lunch'].map((title, id) => ({
    id,
    title,
    value: 5_000,
  }))
  return unsoldNotices({ lines, deliveries } as PublicOrder).map(({ text }) => text)
}

test('A gift that was not sold stays in the basket with its reason', () => {
  const sold = delivery([0, 2], {})
  const unsold = delivery([1], {
    status: 'rejected',
    refusal: refusal({ 'cart.1.id': ['Sold out.'] }),
  })
  expect(noticesOf(sold, unsold)).toEqual([
    'Wine Tasting couldn’t be ordered, so it is still in your basket. You haven’t been charged for it. Sold out.',
  ])
})

test('Gifts that were to go together share a notice, and what is said of their way', () => {
  const errors = { 'cart.0.id': ['No.'], 'cart.2.id': ['No.'], 'deliveries.0.date': ['Too far.'] }
  const unsold = delivery([0, 2], { status: 'rejected', refusal: refusal(errors) })
  expect(noticesOf(unsold, delivery([1], {}))).toEqual([
    'Harvest Day, Lunch couldn’t be ordered, so they are still in your basket. You haven’t been charged for them. No. Too far.',
  ])
})

test('A refusal that names nothing is told by its message; what is in doubt is not told', () => {
  const unsold = delivery([0], { status: 'rejected', refusal: refusal({}, 'Closed today.') })
  const unknown = delivery([1], { status: 'unknown' })
  expect(noticesOf(unsold, unknown, delivery([2], { status: 'rejected' }))).toEqual([
    expect.stringMatching(/^Harvest Day .* Closed today\.$/),
    expect.stringMatching(/^Lunch .* charged for it\.$/),
  ])
})
