import { expect, test } from 'playwright/test'
import { isOption } from '@/lib/domain/voucher/amount'
import {
  chosenOfQuery,
  chosenPath,
  chosenPrice,
  formatChosen,
  offered,
  pageOfSlug,
  parseChosen,
} from '@/lib/marketing/links/chosen-link'
import { voucherMetadata } from '@/lib/marketing/links/open-graph'
import { ogImagePath, parseOgImageName, voucherOgImage } from '@/lib/marketing/og-images/og-image'
import { productData } from '@/lib/marketing/structured-data'
import { fc, forAll } from '../support/property'
import { SHOP_URL, SITE } from '../support/site'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const anyChosen = fc.oneof(
  fc.record({ value: fc.integer({ min: 0, max: 200_000 }) }),
  fc.record({ persons: fc.integer({ min: 1, max: 9_999 }) }),
)

test('A choice is written into an address and read back', () => {
  forAll(anyChosen, (chosen) => expect(parseChosen(formatChosen(chosen))).toEqual(chosen))
  for (const text of ['', 'p', '0p', '-5', '1e3', '2pp', '£', '50;drop'])
    expect(parseChosen(text), text).toBeNull()
})

test('Whatever an address chooses, it leads to one page, which can be bought as it says', () => {
  const slugEnd = fc.oneof(anyChosen.map(formatChosen), fc.string({ maxLength: 12 }))
  forAll(fc.tuple(anyVoucher(fc.constant(7)), slugEnd), ([voucher, end]) => {
    const { path, chosen } = pageOfSlug(voucher, `7:${encodeURIComponent(end)}`)
    if (chosen && 'value' in chosen) {
      if (voucher.type !== 'monetary') throw new Error('an amount of an experience')
      expect(isOption(voucher, chosen.value)).toBe(true)
    }
    const { pathname } = new URL(path, SHOP_URL)
    expect(pathname).toBe(chosenPath(voucher, chosen))
    expect(pageOfSlug(voucher, pathname.replace('/vouchers/', ''))).toEqual({
      path: pathname,
      chosen,
    })
  })
})

test('What cannot be had goes on as a query, of which the page says what is nearest', () => {
  const path = (slug: string) => pageOfSlug(monetary(), slug).path
  expect(path('10:35')).toBe('/vouchers/10-gift-voucher:35')
  expect(path('10-gift-voucher:%C2%A335.00')).toBe('/vouchers/10-gift-voucher:35')
  expect(path('10:37')).toBe('/vouchers/10-gift-voucher?value=37')
  expect(path('10:2p')).toBe('/vouchers/10-gift-voucher?persons=2')
  expect(path('10:nonsense')).toBe('/vouchers/10-gift-voucher')
  expect(path('10:35%3Futm_source=mail')).toBe('/vouchers/10-gift-voucher:35?utm_source=mail')
})

test('What is shared of it, its picture and its data say what is chosen', () => {
  const fifty = { value: 3_500 }
  const shared = voucherMetadata(monetary(), SITE, fifty)
  expect(shared.description).toMatch(/^£35/)
  expect(shared.openGraph?.url).toBe(`${SHOP_URL}/vouchers/10-gift-voucher:35`)
  expect(shared.alternates?.canonical).toBe(`${SHOP_URL}/vouchers/10-gift-voucher`)
  const picture = voucherOgImage(monetary(), SITE, fifty)
  expect(picture.price).toBe('£35')
  expect(parseOgImageName(ogImagePath(picture).replace('/previews/', ''))).toBe('10_35')
  expect(productData(monetary(), SITE, fifty).offers).toMatchObject({
    '@type': 'Offer',
    price: '35.00',
    url: `${SHOP_URL}/vouchers/10-gift-voucher:35`,
  })
  const two = { persons: 2 }
  expect(chosenPrice(experience(), two)).toBe('£215 × 2 people = £430')
  expect(productData(experience(), SITE, two).offers).toMatchObject({ price: '430.00' })
  expect(chosenPrice(monetary(), null)).toMatch(/^From £/)
})

test('A query chooses only what can be bought', () => {
  expect(chosenOfQuery(monetary(), '?value=35&persons=2')).toEqual({ value: 3_500 })
  expect(chosenOfQuery(monetary(), '?value=37')).toBeNull()
  expect(chosenOfQuery(experience(), '?persons=2')).toEqual({ persons: 2 })
  expect(chosenOfQuery(experience(), '?value=50')).toBeNull()
  expect(offered(experience(), { persons: 99 })).toBeNull()
})
