import { expect, test } from 'playwright/test'
import { productData } from '@/lib/marketing/structured-data'
import { SITE } from '../support/site'
import { experience, monetary } from '../support/vouchers'

const EXPIRY = '2031-06-23T22:59:59.000000Z'
const soldOut = { available_count: 0, expiry: EXPIRY }

test('what search engines read of a sold-out and dated voucher says so of every amount', () => {
  const { offers } = productData(monetary(soldOut), SITE)
  const amounts = 'offers' in offers ? offers.offers : []
  expect(amounts.length).toBeGreaterThan(1)
  const single = [
    productData(experience(soldOut), SITE).offers,
    productData(monetary(soldOut), SITE, { value: 3_500 }).offers,
  ]
  for (const offer of [...amounts, ...single])
    expect(offer).toMatchObject({
      availability: 'https://schema.org/SoldOut',
      validThrough: EXPIRY,
    })
})
