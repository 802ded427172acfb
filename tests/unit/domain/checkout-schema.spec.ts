import { expect, test } from 'playwright/test'
import { MAX_LINES } from '@/lib/domain/cart/cart'
import { accepted, at, errorsOf, KEY, POSTED, posted } from '../support/checkout'
import { fc, forAll } from '../support/property'
import { UNCLEAN } from '../support/words'

const TEXTS = [
  'customer.first_name',
  'customer.last_name',
  'customer.billing_address.line1',
  'customer.billing_address.line2',
  'customer.billing_address.city',
  'customer.billing_address.county',
  'delivery.first_name',
  'delivery.line3',
]
test('a good checkout comes out with money in pence and ids as numbers', () => {
  expect(accepted(posted())).toEqual({
    ...POSTED,
    cart: [{ ...POSTED.cart[0], id: 20, value: 21_500 }],
  })
})

test('a checkout without any part is refused on each part’s own path', () => {
  expect(Object.keys(errorsOf({})).toSorted()).toEqual(['cart', 'customer', 'delivery', 'key'])
  expect(errorsOf(null)).toHaveProperty('body')
  expect(errorsOf([])).toHaveProperty('body')
})

test('nothing that can be posted breaks the rules themselves', () => {
  const body = fc.tuple(fc.constantFrom(...Object.keys(POSTED)), fc.anything())
  forAll(body, ([part, anything]) => {
    expect(Object.keys(errorsOf(posted(part, anything ?? null)))).not.toEqual([])
  })
})

test.describe('names and addresses', () => {
  for (const name of [
    'Zoë',
    'O’Brien',
    'Nguyễn Thị',
    '山田 太郎',
    'Łukasz',
    'أحمد',
    'Ελένη',
    'नेहा',
    '👩‍🌾 Ann',
    'Anne-Marie',
    "D'Arcy",
    'Jr.',
    '<b>',
  ])
    test(`"${name}" stays as it is`, () => {
      for (const path of TEXTS) expect(at(accepted(posted(path, name)), path)).toBe(name)
    })

  test('lose the space around them and nothing else', () => {
    const path = 'customer.first_name'
    expect(at(accepted(posted(path, '  Mary  Ann \t')), path)).toBe('Mary  Ann')
  })

  for (const [typed, kept] of UNCLEAN)
    test(`${JSON.stringify(typed)} is cleaned`, () => {
      for (const path of TEXTS)
        expect(at(accepted(posted(path, typed)), path)).toBe(kept.replaceAll('\n', ' '))
    })

  for (const broken of ['a\ud800b', 'a\udc00'])
    test(`${JSON.stringify(broken)} cannot be printed and is refused where it stands`, () => {
      const words = ['Remove the characters that cannot be printed']
      for (const path of TEXTS) expect(errorsOf(posted(path, broken))).toEqual({ [path]: words })
    })

  test('may have a hundred characters, not more', () => {
    for (const path of TEXTS) {
      expect(errorsOf(posted(path, 'a'.repeat(100)))).toEqual({})
      const words = ['Use 100 characters or fewer']
      expect(errorsOf(posted(path, 'a'.repeat(101)))).toEqual({ [path]: words })
    }
  })

  for (const [path, words] of [
    ['customer.first_name', 'Enter your first name'],
    ['customer.last_name', 'Enter your last name'],
    ['customer.billing_address.line1', 'Enter address line 1, usually the building and street'],
    ['customer.billing_address.city', 'Enter a town or city'],
    ['customer.billing_address.county', 'Enter a county'],
    ['customer.billing_address.postcode', 'Enter a postcode'],
    ['delivery.first_name', "Enter the recipient's first name"],
    ['delivery.last_name', "Enter the recipient's last name"],
    ['delivery.postcode', 'Enter a postcode'],
  ] as const)
    test(`${path} is asked for where it is missing, empty or no text`, () => {
      for (const empty of [undefined, '', '   ', null, 5, ['a'], {}]) {
        const { [path]: messages, ...others } = errorsOf(posted(path, empty))
        expect(messages?.[0], JSON.stringify(empty)).toBe(words)
        expect(others).toEqual({})
      }
    })

  test('lines two and three may be missing, and empty ones are left out', () => {
    for (const path of ['customer.billing_address.line2', 'delivery.line3']) {
      for (const empty of [undefined, '', '  '])
        expect(at(accepted(posted(path, empty)), path)).toBeUndefined()
    }
  })
})

test.describe('an email address', () => {
  const path = 'customer.email'

  test('is taken in any case and loses the space around it', () => {
    expect(at(accepted(posted(path, ' Jane.Smith+gift@Mail.example.co.uk\u200b ')), path)).toBe(
      'Jane.Smith+gift@Mail.example.co.uk',
    )
  })

  for (const wrong of [
    undefined,
    '',
    'jane',
    'jane@',
    '@example.com',
    'jane@example',
    'a b@example.com',
    'jane@example.com\nbcc: all@example.com',
    `${'a'.repeat(250)}@example.com`,
    5,
  ])
    test(`${JSON.stringify(wrong)?.slice(0, 40)} is refused`, () => {
      const words = 'Enter an email address in the form name@example.com'
      expect(errorsOf(posted(path, wrong))[path]?.[0]).toBe(words)
    })
})

test('the key has to be the browser’s own: long enough, and of plain signs', () => {
  for (const good of [KEY, 'a'.repeat(8), 'a'.repeat(100), '1763790000000.0_x:y-z'])
    expect(accepted(posted('key', good)).key).toBe(good)
  for (const wrong of [
    undefined,
    null,
    '',
    5,
    'a'.repeat(7),
    'a'.repeat(101),
    `${KEY}\n`,
    'kéy-kéy-kéy',
  ])
    expect(errorsOf(posted('key', wrong)), JSON.stringify(wrong)).toEqual({
      key: ['This checkout has no key of its own. Reload the page and try again.'],
    })
})

test('at most as many lines as the shop can sell at a time', () => {
  const lines = (count: number) => posted('cart', Array(count).fill(POSTED.cart[0]))
  expect(errorsOf(lines(MAX_LINES))).toEqual({})
  expect(errorsOf(lines(MAX_LINES + 1))).toEqual({ cart: ['Order at most 30 vouchers at a time'] })
  expect(errorsOf(lines(0))).toEqual({ cart: ['Your basket is empty'] })
})
