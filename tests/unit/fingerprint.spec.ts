import { expect, test } from 'playwright/test'
import { fingerprint } from '@/lib/domain/hash'
import { fc, forAll } from './support/property'

test('a text has the fingerprint it always had: addresses of pictures must outlive a release', () => {
  // FNV-1a's own published values, written in base 36.
  expect(fingerprint('')).toBe((0x811c9dc5).toString(36))
  expect(fingerprint('a')).toBe((0xe40c292c).toString(36))
  expect(fingerprint('foobar')).toBe((0xbf9cf968).toString(36))
})

test('is short and plain, of any text', () => {
  forAll(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    expect(fingerprint(text)).toMatch(/^[0-9a-z]{1,7}$/)
  })
})

test('changes with a single letter, and with the order of letters', () => {
  forAll(fc.tuple(fc.webUrl(), fc.nat()), ([url, n]) => {
    const at = n % url.length
    const other = `${url.slice(0, at)}~${url.slice(at + 1)}`
    fc.pre(other !== url)
    expect(fingerprint(other)).not.toBe(fingerprint(url))
  })
  expect(fingerprint('ab')).not.toBe(fingerprint('ba'))
})
