import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'playwright/test'
import { googleFeed } from '@/lib/marketing/feeds/google'
import { llmsText } from '@/lib/marketing/feeds/llms'
import { partnerFeed } from '@/lib/marketing/feeds/partner'
import { sitemap } from '@/lib/marketing/feeds/sitemap'
import { fc, forAll } from '../support/property'
import { SHOP_URL, SITE } from '../support/site'
import { anyVoucher, experience, monetary } from '../support/vouchers'

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => /^(item|url)$/.test(name) })
type Row = Record<string, string>

function rowsOf(vouchers: Parameters<typeof googleFeed>[0]): Row[] {
  const xml = googleFeed(vouchers, 'Gift vouchers', SITE)
  expect(XMLValidator.validate(xml)).toBe(true)
  const { rss } = parser.parse(xml)
  expect(rss.channel).toMatchObject({ title: 'Downland Estate', link: `${SHOP_URL}/` })
  return rss.channel.item ?? []
}

/** The rules of a row, as Merchant Center has them: each is what the whole text must match. */
const RULES: Record<string, RegExp> = {
  'g:id': /^.{1,50}$/,
  title: /^.{1,150}$/su,
  description: /^.{1,5000}$/su,
  link: /^https:\/\/gifts\.example\.com\/vouchers\/\S+$/,
  'g:image_link': /^https:\/\/gifts\.example\.com\/\S+$/,
  'g:availability': /^in_stock$/,
  'g:price': /^\d+\.\d\d GBP$/,
  'g:condition': /^new$/,
  'g:identifier_exists': /^no$/,
}

const brokenRules = (row: Row): string[] =>
  Object.entries(RULES)
    .filter(([name, rule]) => !rule.test(row[name] ?? ''))
    .map(([name]) => `${name}: ${row[name]}`)

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.constantFrom('<script>alert(1)</script> & more', ']]>', 'x'.repeat(6_000)),
)

test('whatever a merchant types, every row of Google’s feed keeps Google’s rules', () => {
  const any = fc.array(fc.tuple(anyVoucher(fc.integer({ min: 1, max: 999 })), words), {
    maxLength: 4,
  })
  forAll(any, (drawn) => {
    const vouchers = drawn.map(([voucher, text]) => ({
      ...voucher,
      title: `A ${text}`,
      selling_description: text,
    }))
    expect(rowsOf(vouchers).flatMap(brokenRules)).toEqual([])
  })
})

test('an experience is one row at the least one pays, an amount offered is a row of its own', () => {
  const rows = rowsOf([
    experience({
      id: 42,
      title: 'Picnic',
      value: 3_495,
      persons_min: 2,
      image: '/pictures/42-abc',
    }),
    monetary({ id: 54, title: 'Voucher', min: 1_000, max: 4_500, increments: 1_000 }),
  ])
  expect(rows.map((row) => [row['g:id'], row.title, row['g:price'], row.link])).toEqual([
    ['42', 'Picnic', '69.90 GBP', `${SHOP_URL}/vouchers/42-picnic`],
    ...[10, 20, 30, 40].map((pounds) => [
      `54-${pounds}00`,
      `Voucher £${pounds}`,
      `${pounds}.00 GBP`,
      `${SHOP_URL}/vouchers/54-voucher:${pounds}`,
    ]),
  ])
  expect(rows[0]?.['g:image_link']).toBe(
    `${SHOP_URL}/_next/image?url=%2Fpictures%2F42-abc&w=1080&q=70`,
  )
  expect(rows[1]?.['g:image_link']).toMatch(/\/previews\/54_10-\w+\.jpg$/)
})

test('only what is listed and in stock is in a feed', () => {
  const vouchers = [
    experience({ id: 1, status: 'hidden' }),
    experience({ id: 2, available_count: 0 }),
    experience({ id: 3, status: 'disabled' }),
    monetary({ id: 4, status: 'at_counter_only' }),
    experience({ id: 5, available_count: 1 }),
  ]
  expect(rowsOf(vouchers).map((row) => row['g:id'])).toEqual(['5'])
  const { vouchers: partners } = partnerFeed({ vouchers, readAt: '2026-01-01T00:00:00.000Z' }, SITE)
  expect(partners.map(({ id }) => id)).toEqual([5])
})

test('partners read amounts as decimal text and the last amount that can be chosen', () => {
  const vouchers = [
    monetary({ id: 54, title: 'Voucher', min: 1_000, max: 4_500, increments: 1_000 }),
  ]
  const feed = partnerFeed({ vouchers, readAt: '2026-01-01T00:00:00.000Z' }, SITE)
  expect(feed).toMatchObject({ version: 1, currency: 'GBP', read_at: '2026-01-01T00:00:00.000Z' })
  expect(feed.vouchers[0]).toMatchObject({
    link: `${SHOP_URL}/vouchers/54-voucher`,
    embed: `${SHOP_URL}/embed/54`,
    price_from: '10.00',
    min: '10.00',
    max: '40.00',
    increments: '10.00',
    suggested_values: ['10.00', '20.00', '30.00', '40.00'],
  })
})

test('the sitemap names every page with its last change; a page of many is as new as the newest', () => {
  const old = '2024-05-01T10:00:00.000000Z'
  const vouchers = [
    experience({ id: 1, title: 'A & B', updated_at: old }),
    experience({ id: 2, updated_at: '2025-05-01T10:00:00.000000Z' }),
    experience({ id: 3 }),
  ]
  const collections = [
    { slug: 'for-two', name: 'For two', words: '', vouchers: vouchers.slice(0, 1) },
  ]
  const xml = sitemap(vouchers, collections, SHOP_URL)
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(parser.parse(xml).urlset.url).toEqual([
    { loc: `${SHOP_URL}/`, lastmod: '2025-05-01T10:00:00.000000Z' },
    { loc: `${SHOP_URL}/collections/for-two`, lastmod: old },
    { loc: `${SHOP_URL}/vouchers/1-a-b`, lastmod: old },
    { loc: `${SHOP_URL}/vouchers/2-dinner`, lastmod: '2025-05-01T10:00:00.000000Z' },
    { loc: `${SHOP_URL}/vouchers/3-dinner` },
  ])
})

test('llms.txt says what is sold, and no title breaks out of its line', () => {
  const vouchers = [
    experience({ id: 1, title: 'Dinner](https://evil.example)\n# Free', available_count: 2 }),
  ]
  const shop = {
    tagline: 'Gift vouchers',
    introduction: 'Choose one.',
    contact: { email: 'a@b.example' },
  }
  const text = llmsText(vouchers, [], shop, SITE)
  expect(text).toContain('# Downland Estate\n\n> Gift vouchers. Choose one.\n')
  expect(text).toContain(
    `- [Dinner\\](https://evil.example) # Free](${SHOP_URL}/vouchers/1-dinner-https-evil-example-free): £215, Only 2 left`,
  )
  expect(text).not.toContain('## Collections')
})
