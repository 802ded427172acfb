import { expect, test } from 'playwright/test'
import {
  addLine,
  type Cart,
  cartTotal,
  changeLine,
  EMPTY_CART,
  itemCount,
  newLine,
  removeLines,
} from '@/lib/domain/cart/cart'
import { anyCart, anyLine, frozen, line } from '../support/lines'
import { fc, forAll } from '../support/property'

const cart = (...lines: Cart['lines']): Cart => frozen({ lines, notices: [{ text: 'News' }] })
const keys = ({ lines }: Cart) => lines.map(({ key }) => key)

test.describe('a voucher added', () => {
  test('comes last, and the basket that was stays what it was', () => {
    const before = cart(line('a'))
    expect(keys(addLine(before, line('b')))).toEqual(['a', 'b'])
    expect(keys(before)).toEqual(['a'])
    expect(addLine(frozen(EMPTY_CART), line('a')).lines).toEqual([line('a')])
    expect(EMPTY_CART.lines).toEqual([])
  })

  test('again after it was removed is where it stood', () => {
    forAll(fc.tuple(anyCart, fc.nat()), ([full, n]) => {
      fc.pre(full.lines.length > 0)
      const at = n % full.lines.length
      const taken = full.lines.slice(at, at + 1)
      const without = removeLines(
        frozen(full),
        taken.map(({ key }) => key),
      )
      expect(without.lines).toHaveLength(full.lines.length - 1)
      for (const one of taken) expect(addLine(without, one, at)).toEqual(full)
    })
  })

  test('has a name of its own, also when it is like another', () => {
    const notes = { to: 'Ann', from: 'Bo', message: 'Hi' }
    const one = newLine(10, { value: 3500 }, notes)
    const other = newLine(10, { value: 3500 }, notes)
    expect(one.key).not.toBe(other.key)
    expect({ ...one, key: '' }).toEqual({ ...other, key: '' })
  })

  test('keeps its notes without the space around them', () => {
    const notes = { to: ' Ann ', from: '\tBo', message: '\n Two\nlines \n' }
    expect(newLine(20, { value: 21_500, persons: 2 }, notes)).toMatchObject({
      ...{ id: 20, value: 21_500, persons: 2 },
      ...{ to: 'Ann', from: 'Bo', message: 'Two\nlines' },
    })
  })
})

test.describe('vouchers removed', () => {
  test('are those named, and no other', () => {
    const before = cart(line('a'), line('b'), line('c'))
    expect(keys(removeLines(before, ['a', 'c']))).toEqual(['b'])
    expect(keys(removeLines(before, ['z']))).toEqual(['a', 'b', 'c'])
    expect(keys(removeLines(before, []))).toEqual(['a', 'b', 'c'])
  })

  test('leave what the basket has to tell', () => {
    expect(removeLines(cart(line('a')), ['a']).notices).toEqual([{ text: 'News' }])
  })
})

test.describe('a voucher changed', () => {
  test('changes alone, in its place, and keeps what was not changed', () => {
    const before = cart(line('a'), line('b', { to: 'Ann' }), line('c'))
    const after = changeLine(before, 'b', { value: 4000 })
    expect(after.lines).toEqual([line('a'), line('b', { to: 'Ann', value: 4000 }), line('c')])
    expect(before.lines[1]?.value).toBe(3500)
  })

  test('that is not there changes nothing', () => {
    const before = cart(line('a'))
    expect(changeLine(before, 'z', { value: 1 })).toEqual(before)
  })
})

test.describe('the basket’s sums', () => {
  test('take every amount once, and an experience for each of its people', () => {
    const lines = [
      line('a', { value: 21_500, persons: 2 }),
      line('b', { value: 10 }),
      line('c', { value: 20 }),
    ]
    expect(cartTotal(lines)).toBe(43_030)
    expect(cartTotal([])).toBe(0)
  })

  test('grow by exactly what is added', () => {
    forAll(fc.tuple(anyCart, anyLine), ([before, one]) => {
      const after = addLine(before, one)
      expect(cartTotal(after.lines) - cartTotal(before.lines)).toBe(cartTotal([one]))
      expect(itemCount(after, one.id)).toBe(itemCount(before, one.id) + 1)
    })
  })

  test('count each voucher on its own', () => {
    const full = cart(line('a'), line('b', { id: 20 }), line('c'))
    expect([itemCount(full, 10), itemCount(full, 20), itemCount(full, 30)]).toEqual([2, 1, 0])
  })
})
