import { expect, test } from 'playwright/test'
import { reconcile } from '@/lib/domain/cart/reconcile'
import { cleanLine, cleanLines } from '@/lib/domain/clean-text'
import { line } from '../support/lines'
import { fc, forAll } from '../support/property'
import { monetary } from '../support/vouchers'
import { JOINED, UNCLEAN } from '../support/words'

for (const [typed, kept] of UNCLEAN) {
  test(`${JSON.stringify(typed)} is cleaned to ${JSON.stringify(kept)}`, () => {
    expect(cleanLines(typed)).toBe(kept)
    expect(cleanLine(typed)).toBe(kept.replaceAll('\n', ' '))
  })

  test(`${JSON.stringify(typed)} is clean in the basket, however it came there`, () => {
    const name = kept.replaceAll('\n', ' ')
    const notes = { to: typed, from: typed, message: typed }
    const clean = { to: name, from: name, message: kept }
    const stored = { lines: [line('a', notes)], notices: [] }
    expect(reconcile(stored, () => undefined).lines).toEqual([line('a', clean)])
    expect(reconcile(stored, () => monetary())).toEqual({ lines: [line('a', clean)], notices: [] })
  })
}

for (const words of JOINED) {
  test(`"${words}" keeps what its letters and signs are joined by`, () => {
    expect(cleanLine(words)).toBe(words)
    expect(cleanLines(`${words}\n${words}`)).toBe(`${words}\n${words}`)
  })
}

test('What is clean stays as it is', () => {
  forAll(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
    expect(cleanLines(cleanLines(text))).toBe(cleanLines(text))
    expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
    expect(cleanLine(text)).not.toMatch(
      /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/u,
    )
  })
})

test('Long words are cleaned in time', () => {
  for (const part of ['\u200d', '\u{1f3f4}', '\u{e0041}', 'a\u200d', '\r', '\ufeff']) {
    const began = performance.now()
    cleanLine(part.repeat(100_000))
    expect(performance.now() - began, JSON.stringify(part)).toBeLessThan(1_000)
  }
})
