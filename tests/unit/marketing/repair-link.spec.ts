import { expect, test } from 'playwright/test'
import {
  queryInPath,
  readQuery,
  repairedPath,
  withoutQuery,
  writeQuery,
} from '@/lib/marketing/links/repair-link'
import { fc, forAll } from '../support/property'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.stringMatching(/^[a-z %+=&?\d]{1,12}$/),
  fc.constantFrom('100%25', '%20', 'a%C3%A9', '100% off', 'Happy%20Birthday', 'a=b', 'x%3Dy'),
)
const anyEntries = fc.array(fc.tuple(fc.constantFrom('to', 'value', 'utm_source'), words), {
  minLength: 1,
  maxLength: 4,
})
const read = (search: string) => [...readQuery(search)]

test('What is written into an address is read from it, whatever it looks like', () => {
  forAll(anyEntries, (entries) => {
    expect(read(writeQuery(entries))).toEqual(entries)
  })
})

test('It is read as well when a mail program has encoded it again, in part or whole', () => {
  const again = (text: string) => text.replaceAll('%', '%25')
  const whole = (text: string) => `?${encodeURIComponent(text.slice(1))}`
  const escaped = (text: string) => text.replaceAll('&', '&amp;')
  const manglings = [again, whole, escaped, (text: string) => again(whole(text))]
  // Of percent signs alone nobody can tell how often they were encoded.
  const entries = anyEntries.filter((all) => all.every(([, value]) => /[^%]/.test(value)))
  forAll(fc.tuple(entries, fc.constantFrom(...manglings)), ([entries, mangle]) => {
    expect(read(mangle(writeQuery(entries)))).toEqual(entries)
  })
})

for (const [search, message] of [
  ['?message=Happy%2520Birthday', 'Happy Birthday'],
  ['?message=J%25C3%25A9r%25C3%25B4me+%2526+Jo', 'Jérôme & Jo'],
  ['?value%3D50%26message%3DHappy%2520Birthday', 'Happy Birthday'],
  ['?value%253D50%2526message%253DHappy%252520Birthday', 'Happy Birthday'],
  ['?fbclid=x%20y&message=Happy%2520Birthday&utm_source=a%20b', 'Happy Birthday'],
  ['?message=100%25', '100%'],
  ['?message=100%2525', '100%25'],
  ['?message=100%25%20yours', '100% yours'],
  ['?message=100%2525%2520yours', '100% yours'],
  ['?message=See%20%2520%20there', 'See %20 there'],
  ['?message=Really?utm_source=mail', 'Really'],
  ['?message=Really%3F', 'Really?'],
] as const) {
  test(`The words in ${search} are “${message}”`, () => {
    expect(readQuery(search).get('message')).toBe(message)
  })
}

test('Whatever stands in an address, it is read without an error', () => {
  forAll(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[%25=&3D?]*$/)), (text) => {
    expect(() => readQuery(`?${text}`)).not.toThrow()
    expect(() => withoutQuery(text) + queryInPath(text)).not.toThrow()
  })
})

test('Noise is taken off in a time that grows with it and no faster', () => {
  const begun = performance.now()
  for (const noise of ['!', ' ', '\u200b', '!a'])
    withoutQuery(noise.repeat(100_000) + (noise === '!a' ? '' : 'a'))
  expect(performance.now() - begun).toBeLessThan(1_000)
})

for (const [part, plain, query] of [
  ['37-gift', '37-gift', ''],
  ['37-gift.', '37-gift', ''],
  ['37)%3E,', '37', ''],
  ['37%20', '37', ''],
  ['%EF%BB%BF37%E2%80%8B', '37', ''],
  ['37-gi%C2%ADft', '37-gift', ''],
  ['%E2%80%9C37%E2%80%9D', '37', ''],
  ['37%3Fvalue%3D50%26to%3DJ%25C3%25A9', '37', '?value=50&to=J%C3%A9'],
  ['37%253Fvalue%253D50', '37', '?value=50'],
  ['37&utm_source=mail', '37', '?utm_source=mail'],
  ['37%26amp;utm_source=mail', '37', '?utm_source=mail'],
] as const) {
  test(`/vouchers/${part} is ${plain} with ${query || 'no query'}`, () => {
    expect(withoutQuery(part)).toBe(plain)
    expect(repairedPath('/', part)).toBe(`/${query}`)
  })
}
