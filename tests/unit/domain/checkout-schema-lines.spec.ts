import { expect, test } from 'playwright/test'
import { accepted, errorsOf, POSTED, posted } from '../support/checkout'
import { fc, forAll } from '../support/property'
import { UNCLEAN } from '../support/words'

const line = (path: string, value: unknown) => accepted(posted(`cart.0.${path}`, value)).cart[0]
const errors = (path: string, value: unknown) => errorsOf(posted(`cart.0.${path}`, value))

test.describe('a voucher in the order', () => {
  for (const wrong of [
    undefined,
    20,
    '',
    '0',
    '-1',
    '1.5',
    '020',
    ' 20',
    '20\n',
    'x',
    '1234567890',
  ])
    test(`named ${JSON.stringify(wrong)} is refused on its line`, () => {
      expect(Object.keys(errors('id', wrong))).toEqual(['cart.0.id'])
    })

  test('is refused on its own line, not on another’s', () => {
    const [first] = POSTED.cart
    const body = posted('cart', [first, { ...first, value: 'free' }, { ...first, persons: 0 }])
    expect(Object.keys(errorsOf(body))).toEqual(['cart.1.value', 'cart.2.persons'])
  })
})

test.describe('its value', () => {
  test('is pounds, and comes out as exact pence', () => {
    for (const [pounds, pence] of [
      [215, 21_500],
      [4.35, 435],
      [0.1, 10],
      [1.1, 110],
      [69.9, 6990],
    ])
      expect(line('value', pounds)).toMatchObject({ value: pence })
  })

  for (const wrong of [undefined, null, '215', '', Number.NaN, Number.POSITIVE_INFINITY])
    test(`${wrong} (${typeof wrong}) is no amount`, () => {
      expect(errors('value', wrong)).toEqual({ 'cart.0.value': ['Choose an amount'] })
    })

  for (const wrong of [-1, 0.001, 35.005, 1e21, 0.1 + 0.2])
    test(`${wrong} cannot be paid`, () => {
      expect(errors('value', wrong)).toEqual({
        'cart.0.value': ['Enter an amount in pounds, with pence of at most two digits'],
      })
    })
})

test.describe('its number of people', () => {
  test('is a whole number, or missing', () => {
    expect(line('persons', 4)).toMatchObject({ persons: 4 })
    expect(line('persons', undefined)?.persons).toBeUndefined()
  })

  for (const wrong of [0, -1, 1.5, '2', null, 1e300])
    test(`${JSON.stringify(wrong)} is refused`, () => {
      expect(errors('persons', wrong)['cart.0.persons']?.[0]).toBe('Choose a number of people')
    })
})

test.describe('its notes', () => {
  test('keep their lines, which are the same from any machine', () => {
    expect(line('message', ' Happy\r\nbirthday\rAnn\n ')?.message).toBe('Happy\nbirthday\nAnn')
  })

  test('of any language and with emoji stay as they are', () => {
    for (const words of [
      'Alles Gute! 🎂',
      'お誕生日おめでとう',
      'كل عام وأنت بخير',
      '👨‍👩‍👧‍👦',
      '<script>',
    ])
      for (const path of ['to', 'from', 'message'] as const)
        expect(line(path, words)?.[path]).toBe(words)
  })

  test('that are empty are left out', () => {
    for (const path of ['to', 'from', 'message'] as const)
      for (const empty of [undefined, '', '  ', '\r\n'])
        expect(JSON.stringify(line(path, empty)), path).not.toContain(`"${path}"`)
  })

  for (const [path, limit] of [
    ['to', 40],
    ['from', 40],
    ['message', 200],
  ] as const)
    test(`"${path}" takes ${limit} characters, counted as the box counts them`, () => {
      expect(errors(path, 'a'.repeat(limit))).toEqual({})
      expect(errors(path, `  ${'a'.repeat(limit)}  `)).toEqual({})
      expect(errors(path, 'a'.repeat(limit + 1))).toEqual({
        [`cart.0.${path}`]: [`Use ${limit} characters or fewer`],
      })
    })

  test('a message of many lines counts each line’s end once', () => {
    expect(errors('message', `${'a'.repeat(99)}\r\n${'b'.repeat(100)}`)).toEqual({})
  })

  for (const [typed, kept] of UNCLEAN)
    test(`with ${JSON.stringify(typed)} are cleaned, a message keeps its lines`, () => {
      expect(line('message', typed)?.message).toBe(kept)
      for (const path of ['to', 'from'] as const)
        expect(line(path, typed)?.[path]).toBe(kept.replaceAll('\n', ' '))
    })

  for (const broken of ['a\ud83c', '\udf82a'])
    test(`with ${JSON.stringify(broken)} are refused: it cannot be printed`, () => {
      for (const path of ['to', 'from', 'message'])
        expect(errors(path, `x${broken}x`)).toEqual({
          [`cart.0.${path}`]: ['Remove the characters that cannot be printed'],
        })
    })

  test('are measured as they are printed', () => {
    expect(errors('to', `${'a\u00ad'.repeat(40)}\ufeff`)).toEqual({})
    expect(errors('to', 'a'.repeat(41))).not.toEqual({})
  })

  test('are text', () => {
    for (const wrong of [5, null, ['Ann'], {}])
      expect(Object.keys(errors('to', wrong))).toEqual(['cart.0.to'])
  })

  test('that are accepted are accepted again, unchanged', () => {
    forAll(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      fc.pre(Object.keys(errors('message', typed)).length === 0)
      const once = line('message', typed)?.message
      expect(line('message', once)?.message).toBe(once)
    })
  })
})

test('a line brings nothing along that the API does not know', () => {
  expect(line('price', 1)).not.toHaveProperty('price')
  expect(accepted(posted('order_id', 5))).not.toHaveProperty('order_id')
  expect(accepted(posted('delivery.price', 0)).delivery).not.toHaveProperty('price')
})
