import { expect, test } from 'playwright/test'
import { parseCartLink } from '@/lib/marketing/links/cart-link'
import { basketCard, cartLinkMetadata } from '@/lib/marketing/links/cart-open-graph'
import { fc, forAll } from '../support/property'
import { SHOP_URL, SITE } from '../support/site'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const SHOP = [
  monetary(),
  experience({ image: '/pictures/20-abc' }),
  experience({ id: 22, title: 'Walk', available_count: 0 }),
]
const find = (id: number) => SHOP.find((voucher) => voucher.id === id) ?? null
const shared = (link: string) => basketCard(parseCartLink(link) ?? [], find, SITE)

test('a shared cart link says what it comes to and what is in it, with a picture of it', () => {
  const card = shared('10:35,20:2p,20:1p')
  expect(card).toMatchObject({
    title: '3 vouchers chosen for you: £680',
    description: 'Gift voucher £35 · Dinner for 2 people £430 · Dinner £215',
    picture: { subject: 'basket-20', picture: '/pictures/20-abc', price: '', note: null },
  })
  const { alternates, openGraph } = cartLinkMetadata(parseCartLink('10:35,') ?? [], find, SITE)
  expect(alternates?.canonical).toBe(`${SHOP_URL}/cart/10:35`)
  expect(openGraph).toMatchObject({ title: '1 voucher chosen for you: £35' })
})

test('it says what has sold out, and names nothing that is not sold here', () => {
  expect(shared('22:1p')).toMatchObject({
    title: 'Vouchers chosen for you',
    description: 'Walk has sold out, so it was left out.',
    picture: { subject: 'basket-22', note: 'Sold out' },
  })
  expect(shared('22:1p,10:35')?.title).toBe('1 voucher chosen for you: £35')
  expect(shared('99:1p')).toBeNull()
  expect(cartLinkMetadata([{ id: 99, persons: 1 }], find, SITE)).toEqual({})
})

test('whatever is in a cart link, its description is short', () => {
  const vouchers = fc.array(anyVoucher(fc.integer({ min: 1, max: 30 })), { minLength: 1 })
  forAll(vouchers, (all) => {
    const items = all.map(({ id, type }) =>
      type === 'monetary' ? { id, value: 5000 } : { id, persons: 2 },
    )
    const card = basketCard(items, (id) => all.find((each) => each.id === id) ?? null, SITE)
    expect(card?.description.length).toBeLessThanOrEqual(160)
    expect(card?.description).not.toBe('')
  })
})
