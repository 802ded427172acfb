import { expect, test } from 'playwright/test'
import { checkPartySize, personsPrice } from '@/lib/domain/voucher/party-size'
import {
  checkSelection,
  initialSelection,
  selectionPrice,
  selectionWorth,
  worth,
} from '@/lib/domain/voucher/selection'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const choice = (amount: string, persons = '1') => ({
  ...{ amount, persons },
  ...{ to: '', from: '', message: '' },
})

test.describe('before anything is chosen', () => {
  test('no amount is chosen for the shopper', () => {
    expect(initialSelection(monetary()).amount).toBe('')
    expect(checkSelection(monetary(), initialSelection(monetary()))).toEqual({
      problem: 'Choose an amount',
    })
  })

  test('the only amount there is, is chosen', () => {
    const only = monetary({ min: 6250, max: 6250 })
    expect(initialSelection(only).amount).toBe('62.50')
    expect(checkSelection(only, initialSelection(only))).toEqual({ value: 6250 })
    expect(initialSelection(monetary({ min: 1000, max: 1400, increments: 500 })).amount).toBe('10')
  })

  test('an experience starts with the fewest people it is for', () => {
    const dinner = experience({ persons_min: 2, persons_max: 6 })
    expect(initialSelection(dinner)).toEqual(choice('', '2'))
    expect(checkSelection(dinner, initialSelection(dinner))).toEqual({ value: 21_500, persons: 2 })
  })

  test('every experience can be added as it opens; every notes box is empty', () => {
    forAll(anyVoucher(fc.constant(1)), (voucher) => {
      const first = initialSelection(voucher)
      const checked = checkSelection(voucher, first)
      if (voucher.type === 'experience') expect(checked).not.toHaveProperty('problem')
      expect([first.to, first.from, first.message]).toEqual(['', '', ''])
    })
  })
})

test.describe('the number of people', () => {
  const table = { persons_min: 2, persons_max: 6 }

  test('from the fewest to the most is taken, with space around it', () => {
    for (const persons of [2, 3, 4, 5, 6])
      expect(checkPartySize(table, ` ${persons} `)).toEqual({ persons })
  })

  for (const typed of [
    '',
    '0',
    '1',
    '7',
    '-2',
    '2.5',
    'two',
    '1e1',
    '0x3',
    '99999',
    '2 3',
    '2,0',
  ]) {
    test(`"${typed}" is refused with the range`, () => {
      expect(checkPartySize(table, typed)).toEqual({ problem: 'Choose 2 to 6 people' })
    })
  }

  test('of a voucher for a fixed number says which', () => {
    expect(checkPartySize({ persons_min: 2, persons_max: 2 }, '3')).toEqual({
      problem: 'This is for 2 people',
    })
    expect(checkPartySize({ persons_min: 1, persons_max: 1 }, '2')).toEqual({
      problem: 'This is for 1 person',
    })
  })

  test('is within the range or refused, whatever is typed', () => {
    forAll(fc.string({ unit: 'binary' }), (typed) => {
      const checked = checkPartySize(table, typed)
      if ('persons' in checked) expect([2, 3, 4, 5, 6]).toContain(checked.persons)
      else expect(checked.problem).not.toBe('')
    })
  })
})

test.describe('the price of a choice', () => {
  test('for more than one shows the sum', () => {
    expect(selectionPrice(experience(), choice('', '2'))).toBe('£215 × 2 people = £430')
    expect(personsPrice(3495, 4)).toBe('£34.95 × 4 people = £139.80')
  })

  test('for one is just the price', () => {
    expect(selectionPrice(experience(), choice('', '1'))).toBe('£215')
  })

  test('of an amount is the amount', () => {
    expect(selectionPrice(monetary(), choice('£35'))).toBe('£35')
  })

  test('before there is one is the card’s own price line', () => {
    expect(selectionPrice(monetary(), choice(''))).toBe('From £10')
    expect(selectionPrice(monetary(), choice('37'))).toBe('From £10')
    expect(selectionPrice(experience({ persons_min: 2 }), choice('', '9'))).toBe('£430 for 2')
  })
})

test.describe('what is printed on the voucher', () => {
  test('is the amount, or for how many it is', () => {
    expect(worth({ value: 5000 })).toBe('£50')
    expect(worth({ value: 21_500, persons: 2 })).toBe('for 2 people')
  })

  test('never tells the price of an experience', () => {
    expect(worth({ value: 21_500, persons: 1 })).toBe('')
    expect(selectionWorth(experience(), choice('', '3'))).toBe('for 3 people')
  })

  test('is nothing before there is a choice', () => {
    expect(selectionWorth(monetary(), choice('37'))).toBe('')
    expect(selectionWorth(monetary(), choice('35'))).toBe('£35')
  })
})
