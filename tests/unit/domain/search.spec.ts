import { expect, test } from 'playwright/test'
import {
  applyListQuery,
  formatListQuery,
  type ListQuery,
  parseListQuery,
} from '@/lib/domain/voucher/search'
import { leastPrice } from '@/lib/domain/voucher/voucher'
import { fc, forAll } from '../support/property'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const ALL: ListQuery = { q: '', kind: '', sort: '' }

const anyQuery: fc.Arbitrary<ListQuery> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) => words.trim()),
  kind: fc.constantFrom('', 'monetary', 'experience'),
  sort: fc.constantFrom('', 'price', '-price'),
})

test.describe('a search in the address', () => {
  test('is read back as it was written', () => {
    forAll(anyQuery, (query) => {
      expect(parseListQuery(formatListQuery(query))).toEqual(query)
    })
  })

  test('of nothing is no address at all', () => {
    expect(formatListQuery(ALL)).toBe('')
    expect(formatListQuery({ ...ALL, q: '   ' })).toBe('')
    expect(parseListQuery('')).toEqual(ALL)
  })

  test('with values nobody knows is left out', () => {
    expect(parseListQuery('?kind=tickets&sort=name&page=4')).toEqual(ALL)
    expect(parseListQuery('?kind=Monetary&sort=PRICE')).toEqual(ALL)
    expect(parseListQuery('?kind=__proto__&sort=constructor')).toEqual(ALL)
  })

  test('never fails, and is never long', () => {
    forAll(fc.string({ unit: 'binary' }), (search) => {
      expect(parseListQuery(search).q.length).toBeLessThanOrEqual(100)
    })
    expect(parseListQuery(`?q=${'a'.repeat(5000)}`).q).toHaveLength(100)
  })

  test('leaves a campaign’s parameters where they are', () => {
    const landed = '?utm_source=letter&q=wine&utm_medium=email'
    expect(formatListQuery({ q: 'tea', kind: '', sort: 'price' }, landed)).toBe(
      '?utm_source=letter&q=tea&utm_medium=email&sort=price',
    )
    expect(formatListQuery(ALL, landed)).toBe('?utm_source=letter&utm_medium=email')
  })

  test('never changes another parameter', () => {
    const names = fc.stringMatching(/^utm_[a-z]{1,8}$/)
    const campaign = fc.dictionary(names, fc.string({ unit: 'grapheme' }))
    forAll(fc.tuple(anyQuery, anyQuery, campaign), ([before, after, others]) => {
      const landed = formatListQuery(before, `?${new URLSearchParams(others)}`)
      const now = new URLSearchParams(formatListQuery(after, landed))
      expect(Object.fromEntries(now)).toMatchObject(others)
      expect(parseListQuery(`${now}`)).toEqual(after)
    })
  })
})

test.describe('a search of the shelf', () => {
  const tasting = experience({ id: 1, title: 'Crème brûlée Tasting', value: 4000 })
  const dinner = experience({
    id: 2,
    title: 'Dinner',
    selling_description: 'With a tasting of our WINES',
    value: 3000,
    persons_min: 2,
  })
  const money = monetary({ id: 3, title: 'Gift voucher' })
  const shelf = [tasting, dinner, money]
  const found = (query: Partial<ListQuery>) =>
    applyListQuery(shelf, { ...ALL, ...query }).map((voucher) => voucher.id)

  test('for nothing finds everything in the shelf’s order', () => {
    expect(found({})).toEqual([1, 2, 3])
    expect(found({ q: ' \t ' })).toEqual([1, 2, 3])
  })

  test('finds words in any order, in any case, in title or description', () => {
    expect(found({ q: 'tasting dinner' })).toEqual([2])
    expect(found({ q: 'dinner TASTING' })).toEqual([2])
    expect(found({ q: 'Wines' })).toEqual([2])
    expect(found({ q: 'tast' })).toEqual([1, 2])
  })

  test('wants every word', () => {
    expect(found({ q: 'dinner balloon' })).toEqual([])
  })

  test('does not mind accents, typed or not', () => {
    expect(found({ q: 'creme brulee' })).toEqual([1])
    expect(found({ q: 'crème' })).toEqual([1])
    expect(found({ q: 'Cre\u0300me' })).toEqual([1])
    expect(found({ q: 'dînner' })).toEqual([2])
  })

  test('takes signs as they stand', () => {
    expect(found({ q: '.*' })).toEqual([])
    expect(found({ q: '(' })).toEqual([])
  })

  test('keeps to one kind', () => {
    expect(found({ kind: 'monetary' })).toEqual([3])
    expect(found({ kind: 'experience', q: 'tasting' })).toEqual([1, 2])
  })

  test('sorts by the least a shopper can pay, both ways', () => {
    expect(found({ sort: 'price' })).toEqual([3, 1, 2])
    expect(found({ sort: '-price' })).toEqual([2, 1, 3])
  })

  test('finds only what is there, sorted, and leaves the shelf as it is', () => {
    const vouchers = fc.array(anyVoucher(fc.integer({ min: 1, max: 99 })))
    forAll(fc.tuple(vouchers, anyQuery), ([all, query]) => {
      const before = [...all]
      const result = applyListQuery(all, query)
      expect(all).toEqual(before)
      expect(result.filter((found) => !all.some((voucher) => voucher === found))).toEqual([])
      const prices = result.map(leastPrice)
      const ascending = prices.toSorted((a, b) => a - b)
      if (query.sort === 'price') expect(prices).toEqual(ascending)
      if (query.sort === '-price') expect(prices).toEqual(ascending.toReversed())
    })
  })
})
