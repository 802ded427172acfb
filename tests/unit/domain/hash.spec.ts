import { expect, test } from 'playwright/test'
import { hash } from '@/lib/domain/hash'
import { fc, forAll } from '../support/property'

test('a text has the fingerprint it always had: addresses of pictures must outlive a release', () => {
  // FNV-1a's own published values, written in base 36.
  expect(hash('')).toBe((0x811c9dc5).toString(36))
  expect(hash('a')).toBe((0xe40c292c).toString(36))
  expect(hash('foobar')).toBe((0xbf9cf968).toString(36))
})

test('is short and plain, of any text', () => {
  forAll(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    expect(hash(text)).toMatch(/^[0-9a-z]{1,7}$/)
  })
})

test('changes with a single letter, and with the order of letters', () => {
  forAll(fc.tuple(fc.webUrl(), fc.nat()), ([url, n]) => {
    const at = n % url.length
    const other = `${url.slice(0, at)}~${url.slice(at + 1)}`
    fc.pre(other !== url)
    expect(hash(other)).not.toBe(hash(url))
  })
  expect(hash('ab')).not.toBe(hash('ba'))
})
