import { expect, test } from 'playwright/test'
import { truncate } from '@/lib/domain/truncate'
import { fc, forAll } from '../support/property'

test('A text that fits stays, and a longer one ends at a word', () => {
  expect(truncate('one two', 7)).toBe('one two')
  expect(truncate('one two three', 9)).toBe('one two…')
  expect(truncate('xxxxxxxx', 4)).toBe('xxx…')
})

test('No text is longer than asked for, and no letter of it is cut in half', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  forAll(fc.tuple(text, fc.integer({ min: 1, max: 40 })), ([text, most]) => {
    const short = truncate(`🎁${text}`, most)
    expect(short.length).toBeLessThanOrEqual(most)
    expect(short).not.toMatch(/\p{Cs}/u)
  })
})
