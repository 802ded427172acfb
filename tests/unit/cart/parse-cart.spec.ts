import { expect, test } from 'playwright/test'
import { parseCart } from '@/lib/cart/parse-cart'
import { EMPTY_CART, newLine } from '@/lib/domain/cart/cart'
import { formatTyped } from '@/lib/domain/money'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import { checkSelection, initialSelection } from '@/lib/domain/voucher/selection'
import { anyCart, line } from '../support/lines'
import { fc, forAll } from '../support/property'
import { experience, monetary } from '../support/vouchers'

const UNREADABLE =
  'Part of your basket could not be read, so we took it out. Please check what is left.'

const stored = (lines: unknown, notices: unknown = []) => JSON.stringify({ lines, notices })
const told = (text: string) => parseCart(text).notices.map((notice) => notice.text)

test('a basket that was never filled is empty, and there is nothing to tell', () => {
  expect(parseCart(null)).toBe(EMPTY_CART)
  expect(parseCart(stored([]))).toEqual(EMPTY_CART)
})

test('a basket is read as it was stored', () => {
  forAll(anyCart, (cart) => {
    expect(parseCart(JSON.stringify(cart))).toEqual(cart)
  })
})

test('what the basket had to tell survives a reload, with a removed voucher’s words', () => {
  const notices = [{ text: 'Dinner has sold out.', words: 'To Ann · Hi' }, { text: 'More' }]
  expect(parseCart(stored([], notices)).notices).toEqual(notices)
  expect(
    parseCart(stored([], [null, 5, {}, { text: 5 }, { text: 'a', words: 7 }])).notices,
  ).toEqual([{ text: 'a' }])
})

test.describe('a basket that can no longer be read', () => {
  for (const text of ['', 'null', '5', '"lines"', '[]', '{}', '{"lines":{}}', '{"lines":[', '{"a'])
    test(`(${text || 'nothing'}) is empty, and the shopper is told`, () => {
      expect(parseCart(text)).toEqual({ lines: [], notices: [{ text: UNREADABLE }] })
    })

  test('never breaks a page, whatever it has become', () => {
    forAll(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const { lines, notices } = parseCart(text)
      expect(Array.isArray(lines) && Array.isArray(notices)).toBe(true)
    })
  })

  test('gives only lines that can be shown and priced', () => {
    const broken = fc.record(
      {
        key: fc.anything(),
        id: fc.anything(),
        value: fc.anything(),
        persons: fc.anything(),
        to: fc.anything(),
      },
      { requiredKeys: [] },
    )
    const almost = fc
      .tuple(fc.constant(line('a')), broken)
      .map(([good, bad]) => ({ ...good, ...bad }))
    forAll(fc.array(fc.oneof(fc.anything(), broken, almost)), (lines) => {
      for (const one of parseCart(safeJson({ lines, notices: lines })).lines) {
        expect(Number.isSafeInteger(one.id) && one.id > 0).toBe(true)
        expect(Number.isSafeInteger(one.value * (one.persons ?? 1))).toBe(true)
        const texts = [one.key, one.to, one.from, one.message]
        expect(texts.every((text) => typeof text === 'string')).toBe(true)
      }
    })
  })
})

test.describe('a good voucher among bad ones', () => {
  const good = line('good', { id: 20, value: 21_500, persons: 2, to: 'Ann' })

  test('stays, and the shopper is told once of the others', () => {
    const text = stored([null, { key: 'x' }, good, 'line', [], { ...good, value: '35' }])
    expect(parseCart(text).lines).toEqual([good])
    expect(told(text)).toEqual([UNREADABLE])
  })

  for (const bad of [
    { key: 5 },
    { key: undefined },
    { id: '10' },
    { id: 0 },
    { id: -1 },
    { id: 1.5 },
    { value: -100 },
    { value: 10.5 },
    { value: '35' },
    { value: 1e300 },
    { persons: 0 },
    { persons: 1.5 },
    { persons: '2' },
    { persons: null },
  ]) {
    test(`${JSON.stringify(bad)} takes out its own line only`, () => {
      const text = stored([{ ...good, ...bad }, good])
      expect(parseCart(text).lines).toEqual([good])
      expect(told(text)).toEqual([UNREADABLE])
    })
  }

  test('whose notes alone are broken loses only those', () => {
    const text = stored([{ ...good, to: 5, from: null, message: ['a'] }])
    expect(parseCart(text)).toEqual({ lines: [{ ...good, to: '' }], notices: [] })
  })

  test('whose way alone is broken is asked for its way again', () => {
    for (const delivery of [1, null, {}, { type_id: '1' }, { type_id: 0, date: '2026-12-24' }])
      expect(parseCart(stored([{ ...good, delivery }])).lines).toEqual([good])
    const undated = { ...good, delivery: { type_id: 2 } }
    expect(parseCart(stored([{ ...good, delivery: { type_id: 2, date: 5 } }])).lines).toEqual([
      undated,
    ])
  })

  test('brings nothing along that a line does not have', () => {
    expect(parseCart(stored([{ ...good, price: 1, title: '<b>' }])).lines).toEqual([good])
  })
})

test.describe('whatever the shop lets a shopper choose, the basket keeps:', () => {
  for (const [name, voucher] of [
    ['an amount', monetary()],
    ['a few pence', monetary({ min: 1, max: 5, increments: 1 })],
    ['an experience', experience()],
    ['an experience for two', experience({ persons_min: 2 })],
    ['an experience that is free', experience({ value: 0 })],
    ['an amount of nothing, where amounts start there', monetary({ min: 0, max: 2000 })],
  ] as const) {
    test(name, () => {
      const first = initialSelection(voucher)
      const typed = voucher.type === 'monetary' ? presetAmounts(voucher).map(formatTyped) : ['']
      const lines = typed
        .map((amount) => checkSelection(voucher, { ...first, amount }))
        .flatMap((chosen) => ('problem' in chosen ? [] : [newLine(voucher.id, chosen, first)]))
      expect(lines).toHaveLength(typed.length)
      expect(parseCart(stored(lines))).toEqual({ lines, notices: [] })
    })
  }
})

/** JSON of anything, also of what JSON has no word for. */
function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part))
  } catch {
    return '{"lines":[{}]}'
  }
}
