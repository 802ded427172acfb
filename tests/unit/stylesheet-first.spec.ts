import { expect, test } from 'playwright/test'
import { stylesheetFirst } from '@/lib/pages/stylesheet-first.cjs'

test('a page’s stylesheet is named in the answer’s head', () => {
  const html = '<head><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'
  expect(stylesheetFirst(html)).toEqual({ link: '</_next/static/a.css>; rel=preload; as=style' })
})

test('a page without one names none', () => {
  expect(stylesheetFirst('<head><title>Moved</title></head>')).toEqual({})
})
