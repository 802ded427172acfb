import { expect, test } from 'playwright/test'
import { EMPTY_CART } from '@/lib/domain/cart/cart'
import { parseTyped } from '@/lib/domain/typed-number'
import { initialSelection, type Selection } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { applyCartLink } from '@/lib/marketing/links/apply-cart-link'
import { parseCartLink } from '@/lib/marketing/links/cart-link'
import { pageOfSlug } from '@/lib/marketing/links/chosen-link'
import { prefill } from '@/lib/marketing/links/nearest-selection'
import { parseProductQuery } from '@/lib/marketing/links/product-query'
import { basketLink, type Picked, voucherLink } from '@/lib/marketing/studio/studio-link'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const pick = (voucher: Voucher, choice: Partial<Selection> = {}): Picked => ({
  key: String(voucher.id),
  id: voucher.id,
  choice: { ...initialSelection(voucher), ...choice },
})
const among =
  (...vouchers: Voucher[]) =>
  (id: number) =>
    vouchers.find((voucher) => voucher.id === id) ?? null

test('A link of the studio opens the very choice it was made from', () => {
  const words = fc.stringMatching(/^[\p{L}&?#+%=][\p{L} &?#+%=]{0,20}[\p{L}.]$/u)
  const amount = fc.constantFrom('', '10', '12.50', '35', '45')
  forAll(
    fc.tuple(anyVoucher(fc.constant(7)), amount, fc.integer({ min: 1, max: 8 }), words),
    ([voucher, amountTyped, persons, to]) => {
      const chosen = pick(voucher, { amount: amountTyped, persons: String(persons), to })
      const { path, problems } = voucherLink(chosen, among(voucher))
      if (path === null) return expect(problems).not.toEqual([])
      const { pathname, search } = new URL(path, 'https://shop')
      const { path: page, chosen: linked } = pageOfSlug(voucher, pathname.split('/').at(-1) ?? '')
      expect(page, 'it is the one address of its page').toBe(pathname)
      const { choice, news } = prefill(voucher, { ...linked, ...parseProductQuery(search) })
      expect(news).toBeUndefined()
      expect(choice.to).toBe(to)
      if (voucher.type === 'monetary' && amountTyped)
        expect(parseTyped(choice.amount)).toBe(parseTyped(chosen.choice.amount))
      if (voucher.type === 'experience') expect(choice.persons).toBe(chosen.choice.persons)
    },
  )
})

test('A basket’s link fills a basket with all that was picked', () => {
  const find = among(monetary(), experience())
  const { path, problems } = basketLink(
    [
      pick(monetary(), { amount: '35' }),
      pick(experience(), { persons: '2' }),
      pick(experience(), { persons: '2' }),
    ],
    find,
  )
  expect(path).toBe('/cart/10:35,20:2p,20:2p')
  expect(problems).toEqual([])
  const items = parseCartLink('10:35,20:2p,20:2p') ?? []
  expect(applyCartLink(EMPTY_CART, items, find).lines).toHaveLength(3)
})

test('The studio says when a link will not work, and gives none that leads astray', () => {
  const soldOut = experience({ id: 21, title: 'Supper', available_count: 0 })
  const last = experience({ id: 22, title: 'Walk', available_count: 1 })
  const find = among(monetary(), soldOut, last)
  const gone = { ...pick(monetary()), id: 99 }
  expect(voucherLink(gone, find)).toEqual({
    path: null,
    problems: ['There is no voucher 99 that is sold here.'],
  })
  expect(voucherLink(pick(soldOut), find)).toEqual({
    path: '/vouchers/21-supper:1p',
    problems: ['Supper has sold out.'],
  })
  expect(voucherLink(pick(monetary(), { amount: '37' }), find).problems).toEqual([
    'Choose £35 or £40: amounts go up in steps of £5',
  ])
  expect(voucherLink(pick(monetary()), find)).toEqual({
    path: '/vouchers/10-gift-voucher',
    problems: [],
  })
  expect(basketLink([pick(monetary())], find)).toEqual({
    path: null,
    problems: ['Gift voucher: Choose an amount.'],
  })
  expect(basketLink([pick(last), pick(last)], find).problems).toEqual([
    'There are no more of Walk, so one was left out.',
  ])
  const many = Array.from({ length: 31 }, () => pick(monetary(), { amount: '35' }))
  expect(basketLink(many, find)).toEqual({
    path: null,
    problems: ['A basket holds 30 vouchers at most.'],
  })
  expect(basketLink([gone], find).problems).toEqual(['There is no voucher 99 that is sold here.'])
})

test('Nothing is said of vouchers that were not looked up yet', () => {
  const unknown = { path: null, problems: [] }
  expect(voucherLink(pick(monetary()), () => undefined)).toEqual(unknown)
  expect(basketLink([pick(monetary(), { amount: '35' })], () => undefined)).toEqual(unknown)
})
