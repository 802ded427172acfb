import { expect, test } from 'playwright/test'
import { EMPTY_CART } from '@/lib/domain/cart/cart'
import { applyCartLink, holdsSame } from '@/lib/marketing/links/apply-cart-link'
import { formatCartLink, type LinkItem, parseCartLink } from '@/lib/marketing/links/cart-link'
import { line } from '../support/lines'
import { fc, forAll } from '../support/property'
import { experience, monetary } from '../support/vouchers'

const id = fc.integer({ min: 1, max: 999_999_999 })
const anyItem: fc.Arbitrary<LinkItem> = fc.oneof(
  fc.record({ id, value: fc.integer({ min: 0, max: 9_999_999 }) }),
  fc.record({ id, persons: fc.integer({ min: 1, max: 9_999 }) }),
)
const anyItems = fc.array(anyItem, { minLength: 1, maxLength: 30 })

const inAddress = (items: LinkItem[]) => formatCartLink(items).slice('/cart/'.length)

test('What goes into a cart link comes out of it', () => {
  forAll(anyItems, (items) => {
    expect(formatCartLink(items)).toMatch(/^\/cart\/[\d:.,p]+$/)
    expect(parseCartLink(inAddress(items))).toEqual(items)
  })
})

test('A cart link survives what happens to it on its way', () => {
  const manglings: ((text: string) => string)[] = [
    encodeURIComponent,
    (text) => encodeURIComponent(encodeURIComponent(text)),
    (text) => `${text}.`,
    (text) => `${text})`,
    (text) => `${text},`,
    (text) => `${text}">`,
    (text) => `<${text}>`,
    (text) => `${text}&utm_source=mail`,
    (text) => `${text}&amp;utm_source=mail`,
    (text) => `${text}%3Fgclid%3Dabc`,
    (text) => `${text}#top`,
    (text) => text.replaceAll(',', ',\r\n '),
    (text) => text.replaceAll(',', ',%0D%0A'),
    (text) => text.toUpperCase(),
    (text) => `\ufeff${text}\u200b`,
    (text) => text.replaceAll(',', ',\u200b'),
    (text) => `${encodeURIComponent(` ${text}\u00a0`)}`,
    (text) => `“${text}”`,
  ]
  forAll(fc.tuple(anyItems, fc.constantFrom(...manglings)), ([items, mangle]) => {
    expect(parseCartLink(mangle(inAddress(items)))).toEqual(items)
  })
})

for (const text of [
  '',
  ',',
  'abc',
  '37',
  '37:',
  ':50',
  '0:50',
  '037:50',
  '37:50,,38:2p',
  '37:50.001',
  '37:1e3',
  '37:-50',
  '38:0p',
  '38:p',
  '37:50;38:2p',
  '37:50,00',
  '37:5,00,38:2p',
  '37:1.000',
  '37:1,000',
  '37:5 00',
  '37:5%200',
  'https://evil.example',
  '//evil.example',
  '37:50/../../admin',
  '%',
  '%E0%A4%A',
  Array(31).fill('37:50').join(),
  `37:50${' '.repeat(2_000)}`,
]) {
  test(`/cart/${text.slice(0, 40)} is no cart link`, () => {
    expect(parseCartLink(text)).toBeNull()
  })
}

test('Whatever is sent to /cart/ is read or refused, never an error', () => {
  forAll(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const items = parseCartLink(text)
    if (items) expect(parseCartLink(inAddress(items))).toEqual(items)
  })
})

for (const [text, items] of [
  ['37:£50.', [{ id: 37, value: 5000 }]],
  [
    '37:50.,38:2p',
    [
      { id: 37, value: 5000 },
      { id: 38, persons: 2 },
    ],
  ],
  ['37:٥٠٫٠٠', [{ id: 37, value: 5000 }]],
  [
    '٣٧:٥٠,٣٨:٢p',
    [
      { id: 37, value: 5000 },
      { id: 38, persons: 2 },
    ],
  ],
  ['37:1%C2%A0000', [{ id: 37, value: 100_000 }]],
  [
    '37: 50, 38: 2 p',
    [
      { id: 37, value: 5000 },
      { id: 38, persons: 2 },
    ],
  ],
] as const) {
  test(`/cart/${text} is read as it is meant`, () => {
    expect(parseCartLink(text)).toEqual(items)
  })
}

const SHOP = [
  monetary(),
  experience(),
  experience({ id: 21, title: 'Supper', available_count: 1 }),
  experience({ id: 22, title: 'Walk', available_count: 0 }),
]
const find = (wanted: number) => SHOP.find((voucher) => voucher.id === wanted) ?? null
const added = (text: string, cart = EMPTY_CART) =>
  applyCartLink(cart, parseCartLink(text) ?? [], find)
const choices = ({ lines }: typeof EMPTY_CART) =>
  lines.map(({ id, value, persons }) => [id, value, persons])

test('A cart link adds each voucher it names, repeated for more', () => {
  const cart = added('10:35,20:2p,20:2p')
  expect(choices(cart)).toEqual([
    [10, 3500, undefined],
    [20, 21_500, 2],
    [20, 21_500, 2],
  ])
  expect(cart.notices).toEqual([])
  expect(new Set(cart.lines.map(({ key }) => key)).size).toBe(3)
})

test('A cart link keeps names and words out, wherever somebody has put them', () => {
  const items = parseCartLink('10:35%3Fto=Jane&message=Hi') ?? []
  const { lines } = applyCartLink(EMPTY_CART, items, () => monetary())
  expect(lines).toMatchObject([{ id: 10, value: 3_500, to: '', from: '', message: '' }])
})

test('What cannot be bought as the link asks is left out or fitted, and told', () => {
  const cart = added('10:37,20:9p,21:1p,21:1p,22:1p,99:10,10:2p,20:50')
  expect(choices(cart)).toEqual([
    [10, 3500, undefined],
    [20, 21_500, 4],
    [21, 21_500, 1],
  ])
  expect(cart.notices.map(({ text }) => text)).toEqual([
    'Gift voucher: £37 can’t be chosen, so it is now £35, the nearest amount.',
    'Dinner: It can’t be had for 9 people, so it is now for 4.',
    'There are no more of Supper, so one was left out.',
    'Walk has sold out, so it was left out.',
    'A voucher that is no longer sold was left out.',
    'Gift voucher can’t be bought as the link asks, so it was left out.',
    'Dinner can’t be bought as the link asks, so it was left out.',
  ])
})

test('A cart link adds to what is there', () => {
  const held = { lines: [line('a', { to: 'Ann' })], notices: [] }
  expect(choices(added('10:20', held))).toEqual([
    [10, 3500, undefined],
    [10, 2000, undefined],
  ])
  expect(added('10:20', held).lines[0]).toBe(held.lines[0])
})

test('A basket with the same vouchers in it is known again, whatever is written on them', () => {
  const { lines } = added('10:35,20:2p')
  const [one, other] = lines
  expect(holdsSame(lines, [{ ...other, to: 'Ann' }, one] as typeof lines)).toBe(true)
  expect(holdsSame(lines, added('10:35').lines)).toBe(false)
  expect(holdsSame(lines, added('10:35,20:3p').lines)).toBe(false)
})
