import vm from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { withPlainData } from '@/lib/platform/next/plain-data.cjs'

/** As Next writes it: JSON, with what HTML could take for its own written as numbers. */
const written = (chunk: string) => {
  const json = JSON.stringify(chunk).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<script>self.__next_f.push([1,${json}])</script>`
}

/** What the scripts of a page hand to Next, put together. */
function handed(html: string): string {
  const self = { __next_f: [] as [number, string][] }
  for (const [, script = ''] of html.matchAll(/<script>([\s\S]*?)<\/script>/g))
    vm.runInNewContext(script, { self })
  return self.__next_f.map(([, text]) => text).join('')
}

test('a page’s data is the same string, in one script', () => {
  const chunk = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('\\', '"', '`', '$', '{', '</script>', '\n', '\r', '\0', '\ud800'))
      .map((marks) => marks.join('')),
  )
  fc.assert(
    fc.property(fc.array(chunk, { minLength: 1 }), (chunks) => {
      const page = withPlainData(`<p>${chunks.map(written).join('')}`)
      expect(page.match(/<script>/g)).toHaveLength(1)
      expect(handed(page)).toBe(chunks.join(''))
    }),
    { seed: 1 },
  )
})

test('its quotes and lines stand for themselves; what HTML could take for its own does not', () => {
  expect(withPlainData(written('1:"Wine & </script>"\n'))).toBe(
    '<script>self.__next_f.push([1,`1:"Wine \\u0026 \\u003c/script\\u003e"\n`])</script>',
  )
})

test('a page’s other scripts stay as they are', () => {
  const page =
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([3,"AAA="])</script>'
  expect(withPlainData(page)).toBe(page)
})
