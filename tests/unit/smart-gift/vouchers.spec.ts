import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { log } from '@/lib/platform/log'
import { parseVouchers } from '@/lib/smart-gift/vouchers'

type Wire = Record<string, unknown>

const SAMPLE = readFileSync(new URL('../../fixtures/vouchers.sample.json', import.meta.url), 'utf8')
const documented = (): [money: Wire, dinner: Wire] => JSON.parse(SAMPLE).data
const [MONEY, DINNER] = documented()

const parse = (...vouchers: unknown[]) => parseVouchers({ data: vouchers })
const one = (changes: Wire, voucher = MONEY) => parse({ ...voucher, ...changes })?.[0]

test.beforeAll(() => {
  log.level = 'silent'
})

test('the documented answer gives the documented vouchers, money in pence', () => {
  expect(parseVouchers(JSON.parse(SAMPLE))).toEqual([
    {
      id: 37,
      title: 'Monetary Gift Voucher',
      selling_description: MONEY.selling_description,
      type: 'monetary',
      status: 'active',
      min: 1000,
      max: 100_000,
      increments: 500,
      persons_min: 1,
      persons_max: 1,
      available_count: null,
      image: MONEY.image,
      expiry: null,
      updated_at: '2020-11-13T14:35:04.000000Z',
    },
    {
      id: 38,
      title: 'Dinner, Bed & Breakfast for two at the Flint Barns',
      selling_description: DINNER.selling_description,
      type: 'experience',
      status: 'active',
      value: 21500,
      persons_min: 1,
      persons_max: 4,
      available_count: 23,
      image: DINNER.image,
      expiry: null,
      updated_at: '2020-12-07T10:23:27.000000Z',
    },
  ])
})

test("the description keeps its paragraphs as the merchant's own page has them", () => {
  const [money] = parseVouchers(JSON.parse(SAMPLE)) ?? []
  expect(money?.selling_description).toContain('Flint Barns. \r\n\r\nThis voucher is valid')
})

const GARBAGE: [field: string, ...values: unknown[]][] = [
  ['id', 0, -1, 1.5, 1_000_000_000, '37x', ' 37', '3.7', '0x25', '', null, undefined],
  ['title', '', '   ', '\u200b', '\u0000', null, undefined, 7],
  ['type', 'monetaryish', '', null, undefined],
  ['status', 'sold', '', null, undefined],
  ['selling_description', 7, {}],
  ['persons_min', 0, -1, 1.5, 'two', 2],
  ['persons_max', 0, '0', '4.0', 'four'],
  ['available_count', 1.5, '2.3', 'some', '', {}],
  ['min', null, undefined, '', 'ten', '-10.00', '10.001', '1e3', ' 10.00', {}, '2000.00'],
  ['max', null, undefined, '9.99', 'NaN', '10,00'],
  ['increments', null, undefined, '0', '0.00', '-5.00'],
]
const broken = fc
  .constantFrom(...GARBAGE)
  .chain(([field, ...values]) =>
    fc.constantFrom(...values).map((value) => ({ ...MONEY, [field]: value }) as unknown),
  )
const rubbish = fc.oneof(
  broken,
  fc.constantFrom<unknown>(null, 7, 'voucher', [], {}, { id: 9 }, { ...DINNER, value: null }),
)
const whole = fc.integer({ min: 1, max: 1_000_000 }).map((id) => ({ ...DINNER, id }))

for (const [field, ...values] of GARBAGE) {
  test(`a voucher whose ${field} makes no sense is not sold`, () => {
    for (const value of values) {
      expect(parse({ ...MONEY, [field]: value }), JSON.stringify(value)).toEqual([])
    }
  })
}

test('a malformed voucher takes no other with it', () => {
  fc.assert(
    fc.property(rubbish, fc.nat(2), (malformed, place) => {
      const list: unknown[] = [MONEY, DINNER]
      list.splice(place, 0, malformed)
      expect(parse(...list)?.map(({ id }) => id)).toEqual([37, 38])
    }),
  )
})

test('the vouchers stay in the order of Smart Gift', () => {
  fc.assert(
    fc.property(fc.uniqueArray(whole, { selector: ({ id }) => id }), (list) => {
      expect(parse(...list)?.map(({ id }) => id)).toEqual(list.map(({ id }) => id))
    }),
  )
})

test('a voucher listed twice is there once, as it was listed first', () => {
  const vouchers = parse(MONEY, { ...MONEY, title: 'Again' }, DINNER, MONEY)
  expect(vouchers?.map(({ title }) => title)).toEqual([MONEY.title, DINNER.title])
})

test('a malformed voucher does not stand in the way of a good one with its number', () => {
  expect(parse({ ...MONEY, title: '' }, MONEY)).toHaveLength(1)
})

test('whatever `expiry` and fields nobody knows yet say, the voucher is the same', () => {
  const plain = parse(DINNER)
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (expiry, extra) => {
      expect(parse({ ...DINNER, expiry, brand_new: extra })).toEqual(plain)
    }),
  )
  const { expiry: _, created_at: __, ...without } = DINNER
  expect(parse(without)).toEqual(plain)
})

test('what is missing but not needed gets what it means', () => {
  const { persons_min, persons_max, available_count, image, ...rest } = DINNER
  const { selling_description, updated_at, ...least } = rest
  expect(parse(least)).toEqual([
    expect.objectContaining({
      selling_description: '',
      persons_min: 1,
      persons_max: 1,
      available_count: null,
      image: null,
      updated_at: null,
    }),
  ])
})

test('an expiry is believed when it is a time', () => {
  const expiry = '2031-06-23T22:59:59.000000Z'
  expect(one({ expiry })).toMatchObject({ expiry })
  for (const other of ['24 months', '', 24, { months: 24 }, null])
    expect(one({ expiry: other })).toMatchObject({ id: 37, expiry: null })
})

test('a picture or a time that makes no sense is left away, not the voucher', () => {
  expect(one({ image: 'no address', updated_at: 'yesterday' })).toMatchObject({
    id: 37,
    image: null,
    updated_at: null,
  })
})

test('fewer than none left is none left', () => {
  expect(one({ available_count: -3 })).toMatchObject({ available_count: 0 })
})

test('money may come as a number as well, exact to the penny', () => {
  expect(one({ value: 69.9 }, DINNER)).toMatchObject({ value: 6990 })
  expect(one({ min: 0.1, max: '0.3', increments: 0.1 })).toMatchObject({
    min: 10,
    max: 30,
    increments: 10,
  })
})

test('vouchers of every status are read; whether they are sold is decided elsewhere', () => {
  for (const status of ['active', 'hidden', 'disabled', 'at_counter_only']) {
    expect(one({ status })).toMatchObject({ status })
  }
})

test('a count may come as text as well', () => {
  const text = { id: '38', persons_min: '1', persons_max: '4', available_count: '23' }
  expect(one(text, DINNER)).toEqual(one({}, DINNER))
  expect(one({ available_count: '-2' })).toMatchObject({ available_count: 0 })
})

test('a title and a description can be stored and shown, whatever letters are in them', () => {
  const text = 'A\u0000B\ud83c \u001b[1mC\u007f\r\nD 🎁'
  expect(one({ title: text, selling_description: text })).toMatchObject({
    title: 'AB [1mC\r\nD 🎁',
    selling_description: 'AB [1mC\r\nD 🎁',
  })
  const title = `${'A very long name '.repeat(300)}\ud83c`
  expect(one({ title })?.title).toBe(title.slice(0, -2))
})

test('a picture is only ever at a web address', () => {
  for (const image of [
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    'file:///etc/passwd',
    '//x',
    '',
  ])
    expect(one({ image }), image).toMatchObject({ id: 37, image: null })
  expect(one({ image: 'https://x.example/a b.jpg' })?.image).toContain('https://x.example/a')
})

test('an empty list is a list', () => {
  expect(parse()).toEqual([])
})

for (const body of [
  undefined,
  null,
  0,
  'vouchers',
  [],
  {},
  { data: null },
  { data: {} },
  [MONEY],
]) {
  test(`${JSON.stringify(body)?.slice(0, 30)} is no list of vouchers`, () => {
    expect(parseVouchers(body)).toBeNull()
  })
}
