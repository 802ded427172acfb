import { expect, test } from 'playwright/test'
import { withoutSold } from '@/lib/checkout/without-sold'
import type { ApiError } from '@/lib/domain/api-error'
import type { PublicDelivery } from '@/lib/domain/order/public-order'

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

const TITLES = ['Harvest Day', 'Wine Tasting', 'Lunch']

/** The basket of three gifts after an order of these deliveries. */
function after(...deliveries: PublicDelivery[]) {
  const lines = TITLES.map((title, id) => ({ id, title, value: 5_000 }))
  const inBasket = lines.map(({ title, ...line }) => ({
    ...line,
    key: title,
    to: '',
    from: '',
    message: '',
  }))
  const cart = withoutSold({ lines: inBasket, notices: [] }, TITLES, { lines, deliveries })
  return { left: cart.lines.map(({ key }) => key), notices: cart.notices.map(({ text }) => text) }
}

test('A gift that was not sold stays in the basket with its reason', () => {
  const sold = delivery([0, 2], {})
  const unsold = delivery([1], {
    status: 'rejected',
    refusal: refusal({ 'cart.1.id': ['Sold out.'] }),
  })
  expect(after(sold, unsold)).toEqual({
    left: ['Wine Tasting'],
    notices: [
      'Wine Tasting couldn’t be ordered, so it is still in your basket. You haven’t been charged for it. Sold out.',
    ],
  })
})

test('Gifts that were to go together share a notice, and what is said of their way', () => {
  const errors = { 'cart.0.id': ['No.'], 'cart.2.id': ['No.'], 'deliveries.0.date': ['Too far'] }
  const unsold = delivery([0, 2], { status: 'rejected', refusal: refusal(errors) })
  expect(after(unsold, delivery([1], {})).notices).toEqual([
    'Harvest Day, Lunch couldn’t be ordered, so they are still in your basket. You haven’t been charged for them. No. Too far.',
  ])
})

test('A refusal that names nothing is told by its message; what is in doubt is not told', () => {
  const unsold = delivery([0], { status: 'rejected', refusal: refusal({}, 'Closed today.') })
  const unknown = delivery([1], { status: 'unknown' })
  const { left, notices } = after(unsold, unknown, delivery([2], { status: 'rejected' }))
  expect(left).toEqual(TITLES)
  expect(notices).toEqual([
    expect.stringMatching(/^Harvest Day .* Closed today\.$/),
    expect.stringMatching(/^Lunch .* charged for it\.$/),
  ])
})

test('Of an order that is sold, nothing stays and nothing is said', () => {
  expect(after(delivery([0, 1, 2], {}))).toEqual({ left: [], notices: [] })
})
