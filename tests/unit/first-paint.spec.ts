import { expect, test } from 'playwright/test'
import { linkOf } from '@/lib/pages/first-paint.cjs'

test('the answer’s head names the stylesheet', () => {
  const page =
    '<html><head><link rel="stylesheet" href="/_next/a.css" data-precedence="next"/></head><body></body></html>'
  expect(linkOf(page)).toBe('</_next/a.css>; rel=preload; as=style')
})

test('and nothing for a page without one', () => {
  expect(linkOf('<html><head><title>Moved</title></head></html>')).toBeUndefined()
})
