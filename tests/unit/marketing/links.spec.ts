import { expect, test } from 'playwright/test'
import {
  parseProductSlug,
  parseVoucherId,
  productPath,
  slugify,
} from '@/lib/marketing/links/product-link'
import { fc, forAll } from '../support/property'

const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.stringMatching(/^[A-Za-z0-9']{1,14}$/), { maxLength: 20 }).map((w) => w.join(' ')),
)

test.describe('the words of an address', () => {
  for (const [title, slug] of [
    ['Dinner, Bed & Breakfast for two', 'dinner-bed-breakfast-for-two'],
    ['Crème brûlée', 'creme-brulee'],
    ['Chef’s table', 'chefs-table'],
    ["Chef's table", 'chefs-table'],
    ['  £50 — gift!  ', '50-gift'],
    ['2-for-1', '2-for-1'],
    ['ﬁne wine №1', 'fine-wine-no1'],
    ['生日快乐', ''],
    ['🎁', ''],
    ['', ''],
  ] as const) {
    test(`of "${title}" are "${slug}"`, () => {
      expect(slugify(title)).toBe(slug)
    })
  }

  test('are plain letters and figures, of any title', () => {
    forAll(anyTitle, (title) => {
      const slug = slugify(title)
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(60)
      expect(slugify(slug)).toBe(slug)
    })
  })

  test('are never cut in the middle of a word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,14}$/), { minLength: 1, maxLength: 20 })
    forAll(words, (all) => {
      const kept = slugify(all.join(' ')).split('-')
      expect(kept).toEqual(all.slice(0, kept.length))
      const next = all[kept.length]
      if (next) expect([...kept, next].join('-').length).toBeGreaterThan(60)
    })
  })

  test('fit exactly: sixty letters stay, a word that ends one later goes', () => {
    const first = 'a'.repeat(29)
    expect(slugify(`${first} ${'b'.repeat(30)}`)).toBe(`${first}-${'b'.repeat(30)}`)
    expect(slugify(`${first} ${'b'.repeat(30)} c`)).toBe(`${first}-${'b'.repeat(30)}`)
    expect(slugify(`${first} ${'b'.repeat(31)}`)).toBe(first)
    expect(slugify('a'.repeat(61))).toBe('')
  })
})

test.describe('a voucher’s address', () => {
  test('is its number and its title', () => {
    expect(productPath({ id: 38, title: 'Dinner, Bed & Breakfast' })).toBe(
      '/vouchers/38-dinner-bed-breakfast',
    )
  })

  test('is the number alone where the title has no plain words', () => {
    expect(productPath({ id: 38, title: '生日快乐' })).toBe('/vouchers/38')
  })

  test('leads back to the voucher, whatever it is called', () => {
    forAll(fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), anyTitle), ([id, title]) => {
      const path = productPath({ id, title })
      expect(path).toMatch(/^\/vouchers\/[a-z0-9-]+$/)
      expect(parseProductSlug(path.replace('/vouchers/', ''))).toBe(id)
    })
  })

  test('with a wrong or missing title still names the voucher', () => {
    expect(parseProductSlug('38')).toBe(38)
    expect(parseProductSlug('38-')).toBe(38)
    expect(parseProductSlug('38-something-else')).toBe(38)
    expect(parseProductSlug('38-%F0%9F')).toBe(38)
  })

  for (const noise of [
    ' ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u2060',
    '\n',
    '。',
    '”',
    '…',
    '+',
  ]) {
    test(`names it with ${JSON.stringify(noise)} before, within or after it`, () => {
      for (const slug of [`38${noise}`, `${noise}38`, `38-dinner${noise}`, `38-din${noise}ner`]) {
        expect(parseProductSlug(slug), slug).toBe(38)
        expect(parseProductSlug(encodeURIComponent(slug)), slug).toBe(38)
      }
    })
  }

  test('names it where a keyboard has made another sign of a hyphen', () => {
    for (const slug of ['38–dinner', '38—dinner', '38 dinner', '38_dinner', '３８-dinner'])
      expect(parseProductSlug(slug), slug).toBe(38)
  })

  for (const garbage of [
    '',
    '-',
    'dinner',
    '0',
    '0-free',
    '038-dinner',
    '-38',
    '38dinner',
    '38.5',
    '1e3',
    '38/dinner',
    '٣٨',
    '1234567890',
    '__proto__',
    'favicon.ico',
  ]) {
    test(`${JSON.stringify(garbage)} names no voucher`, () => {
      expect(parseProductSlug(garbage)).toBeNull()
    })
  }

  test('that anybody makes up names a voucher or nothing', () => {
    forAll(fc.string({ unit: 'binary' }), (slug) => {
      const id = parseProductSlug(slug)
      if (id !== null) expect(Number.isSafeInteger(id) && id > 0).toBe(true)
    })
  })
})

test('a voucher’s number is taken as it is written plainly, and not with words after it', () => {
  expect(parseVoucherId('38')).toBe(38)
  for (const wrong of [
    '',
    '0',
    '038',
    '3.8e1',
    '0x26',
    ' 38',
    '38\n',
    '-38',
    '38-dinner',
    '1234567890',
  ])
    expect(parseVoucherId(wrong), wrong).toBeNull()
})
