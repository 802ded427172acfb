import { expect, test } from 'playwright/test'
import { cleanLine, cleanLines } from '@/lib/domain/clean-text'
import {
  type Announcement,
  formatAnnouncement,
  isOpen,
  parseAnnouncement,
} from '@/lib/marketing/announcements/announcement'
import {
  announcementUrl,
  fragmentInSlug,
  giftPath,
} from '@/lib/marketing/announcements/announcement-link'
import { giftMetadata } from '@/lib/marketing/announcements/gift-open-graph'
import { tidyPath } from '@/lib/marketing/links/tidy-path'
import { fc, forAll } from '../support/property'
import { SHOP_URL, SITE } from '../support/site'
import { experience } from '../support/vouchers'

const line = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((text) => cleanLine(text).slice(0, maxLength))

const anyAnnouncement: fc.Arbitrary<Announcement> = fc.record({
  title: line(100),
  chosen: fc.oneof(
    fc.constant(null),
    fc.record({ value: fc.integer({ min: 0, max: 1_000_000 }) }),
    fc.record({ persons: fc.integer({ min: 1, max: 99 }) }),
  ),
  day: fc.oneof(
    fc.constant(null),
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  to: line(40),
  from: line(40),
  message: fc.string({ unit: 'grapheme', maxLength: 200 }).map(cleanLines),
})

const JANE: Announcement = {
  title: 'Dinner',
  chosen: { persons: 2 },
  day: '2026-12-24',
  to: 'Jane',
  from: 'John',
  message: 'Happy birthday 🎁\nZoë',
}

test('What is announced is written into a link and read back, whatever it says', () => {
  forAll(anyAnnouncement, (announcement) => {
    expect(parseAnnouncement(formatAnnouncement(announcement))).toEqual(announcement)
    expect(parseAnnouncement(`#${formatAnnouncement(announcement)}`)).toEqual(announcement)
  })
})

/** As it was on 1 December 2026. It is never changed: links of this version are out there. */
const FIRST_LINK =
  '1.WyJEaW5uZXIiLCIycCIsIjIwMjYtMTItMjQiLCJKYW5lIiwiSm9obiIsIkhhcHB5IGJpcnRoZGF5IPCfjoFcblpvw6siXQ'

test('A link of the first version is read for good', () => {
  expect(formatAnnouncement(JANE)).toBe(FIRST_LINK)
  expect(parseAnnouncement(`#${FIRST_LINK}`)).toEqual(JANE)
})

test('A link says nothing to whoever looks at it', () => {
  const url = announcementUrl(SHOP_URL, 38, JANE)
  expect(url).toMatch(/^https:\/\/gifts\.example\.com\/gifts\/38-dinner#1\.[\w-]+$/)
  for (const word of ['Jane', 'John', 'birthday', '2026']) expect(url).not.toContain(word)
})

test('What mail programs and messengers do to a link on its way does not matter', () => {
  for (const mangled of [
    `##${FIRST_LINK}`,
    `#${FIRST_LINK}).`,
    `#${FIRST_LINK}?utm_source=mail&fbclid=x`,
    `#${FIRST_LINK.slice(0, 40)}\r\n ${FIRST_LINK.slice(40)}`,
    `#${encodeURIComponent(FIRST_LINK).replaceAll('.', '%2E')}`,
    `#${encodeURIComponent(FIRST_LINK).replaceAll('.', '%252E')}`,
    `%23${FIRST_LINK}`,
    `%2523${FIRST_LINK}”`,
  ])
    expect(parseAnnouncement(mangled), mangled).toEqual(JANE)
})

test('A part of a link, another version, or anything else is nothing', () => {
  for (let length = 0; length < FIRST_LINK.length; length++)
    expect(parseAnnouncement(`#${FIRST_LINK.slice(0, length)}`), String(length)).toBeNull()
  const encoded = (value: unknown) =>
    `1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`
  for (const wrong of [
    FIRST_LINK.replace('1.', '2.'),
    FIRST_LINK.replace('1.', '999.'),
    `${FIRST_LINK}a`,
    encoded(['a']),
    encoded([1, 2, 3, 4, 5, 6]),
    encoded({ length: 6 }),
    encoded(Array.from({ length: 7 }, () => '')),
    encoded(['x'.repeat(5_000), '', '', '', '', '']),
    '1._w', // no UTF-8
    'javascript:alert(1)',
    '%',
  ])
    expect(parseAnnouncement(`#${wrong}`), wrong).toBeNull()
  forAll(fc.string({ maxLength: 60 }), (text) => {
    expect(() => parseAnnouncement(`#1.${text}`)).not.toThrow()
  })
})

test('Words that a link was given by hand are bounded and clean, and a day that is none is left out', () => {
  const list = ['T', '50', '2026-02-30', 'J'.repeat(900), 'Jo\u202Ehn\nX', 'a\u0000b']
  const read = parseAnnouncement(`#1.${Buffer.from(JSON.stringify(list)).toString('base64url')}`)
  expect(read).toMatchObject({
    chosen: { value: 5_000 },
    day: null,
    from: 'John X',
    message: 'a b',
  })
  expect(read?.to).toHaveLength(500)
})

test('It is wrapped before its day, and open from then on', () => {
  expect(isOpen(JANE, '2026-12-23')).toBe(false)
  expect(isOpen(JANE, '2026-12-24')).toBe(true)
  expect(isOpen(JANE, '2028-12-24')).toBe(true)
  expect(isOpen({ ...JANE, day: null }, '2026-01-01')).toBe(true)
})

test('Its address is the voucher’s own among gifts, and finds back what an encoded # had hidden', () => {
  expect(giftPath({ id: 38, title: 'Dinner' })).toBe('/gifts/38-dinner')
  expect(fragmentInSlug(`38-dinner%23${FIRST_LINK}`)).toBe(`#${FIRST_LINK}`)
  expect(fragmentInSlug(`38-dinner%2523${FIRST_LINK}`)).toBe(`#${FIRST_LINK}`)
  expect(fragmentInSlug('38-dinner')).toBe('')
  expect(tidyPath('/GIFTS/38-dinner')).toBe('/gifts/38-dinner')
})

test('Where it is shared it shows the voucher and neither a price nor a word', () => {
  const shared = giftMetadata(experience({ id: 38, title: 'Dinner' }), SITE)
  expect(shared.openGraph).toMatchObject({
    title: 'Something for you from Downland Estate',
    description: 'A gift voucher: Dinner',
  })
  expect(JSON.stringify(shared)).toMatch(/\/previews\/gift-38-\w+\.jpg/)
  expect(JSON.stringify(shared)).not.toContain('£')
  expect(shared.robots).toEqual({ index: false })
})
