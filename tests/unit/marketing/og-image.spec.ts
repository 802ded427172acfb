import { expect, test } from 'playwright/test'
import {
  basketOgImage,
  collectionOgImage,
  ogImageAlt,
  ogImagePath,
  parseOgImageName,
  shopOgImage,
  voucherOgImage,
} from '@/lib/marketing/og-images/og-image'
import { fc, forAll } from '../support/property'
import { SITE } from '../support/site'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const DINNER = { id: 38, title: 'Dinner', image: '/pictures/38-abc' }
const pathOf = (changes: object = {}, site = SITE) =>
  ogImagePath(voucherOgImage(experience({ ...DINNER, ...changes }), site))
const nameOf = (path: string) => path.replace('/previews/', '')

test('a preview keeps its address for as long as it shows the same', () => {
  expect(pathOf()).toMatch(/^\/previews\/38-[0-9a-z]+\.jpg$/)
  expect(pathOf({ selling_description: 'Other words', updated_at: '2030-01-01T00:00:00Z' })).toBe(
    pathOf(),
  )
})

test('a preview has another address as soon as it shows anything else', () => {
  const paths = [
    pathOf(),
    pathOf({ title: 'Supper' }),
    pathOf({ value: 9_900 }),
    pathOf({ available_count: 3 }),
    pathOf({ available_count: 0 }),
    pathOf({ image: '/pictures/38-def' }),
    pathOf({ image: null }),
    pathOf({}, { ...SITE, shopName: 'Another Estate' }),
    pathOf({}, { ...SITE, colours: { ...SITE.colours, accent: '#2e6b61' } }),
  ]
  expect(new Set(paths).size).toBe(paths.length)
})

test('the address of any preview leads back to whose it is', () => {
  forAll(anyVoucher(fc.integer({ min: 1, max: 999_999_999 })), (voucher) => {
    const path = ogImagePath(voucherOgImage(voucher, SITE))
    expect(parseOgImageName(nameOf(path))).toBe(String(voucher.id))
  })
  const collection = { slug: 'for-two', name: 'For two', words: '', vouchers: [monetary()] }
  const subjects = [collectionOgImage(collection, SITE), shopOgImage([], 'Vouchers', SITE)]
  const baskets = [38, 39].map((id) => basketOgImage(experience({ ...DINNER, id }), SITE))
  expect(baskets.map((each) => parseOgImageName(nameOf(ogImagePath(each))))).toEqual([
    'basket-38',
    'basket-39',
  ])
  expect(subjects.map((each) => parseOgImageName(nameOf(ogImagePath(each))))).toEqual([
    'collection-for-two',
    'shop',
  ])
})

for (const name of [
  '',
  '38',
  '38-abc',
  '38-abc.png',
  '-abc.jpg',
  'x-abc.jpg',
  '38-a/b.jpg',
  '../38-abc.jpg',
  '38-abcdefgh.jpg',
  '3838383838-abc.jpg',
  'shop-ABC.jpg',
  'basket-abc.jpg',
  'basket-38:2p-abc.jpg',
  '38-abc.jpg\n',
]) {
  test(`${JSON.stringify(name)} names no preview`, () => {
    expect(parseOgImageName(name)).toBeNull()
  })
}

test('whoever does not see the picture is told what it says', () => {
  const soldOut = voucherOgImage(experience({ ...DINNER, available_count: 0 }), SITE)
  expect(ogImageAlt(soldOut)).toBe('Dinner · £215 · Sold out · Downland Estate')
})

test('a collection says that it has sold out once all of it has', () => {
  const note = (...counts: number[]) =>
    collectionOgImage(
      {
        slug: 'for-two',
        name: 'For two',
        words: '',
        vouchers: counts.map((available_count) => experience({ available_count })),
      },
      SITE,
    ).note
  expect(note(0, 0)).toBe('Sold out')
  expect(note(0, 1)).toBeNull()
})

test('the shelf shows the first photograph there is', () => {
  const vouchers = [monetary({ id: 1 }), monetary({ id: 2, image: '/pictures/2-abc' })]
  expect(shopOgImage(vouchers, 'Vouchers', SITE)).toMatchObject({
    picture: '/pictures/2-abc',
    pictureOf: 2,
  })
})
