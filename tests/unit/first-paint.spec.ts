import { expect, test } from 'playwright/test'
import { withFirstPaint } from '@/lib/pages/first-paint.cjs'

const PAGE =
  '<html><head><link rel="stylesheet" href="/_next/a.css" data-precedence="next"/></head><body></body></html>'
const REACTS =
  '</>; rel=preconnect; crossorigin="", </_next/b.woff2>; rel=preload; as="font"; crossorigin="", </_next/c.woff2>; rel=preload; as="font"; crossorigin=""'

test('the answer’s head names the stylesheet, and nothing that would share its way', () => {
  expect(withFirstPaint(PAGE, REACTS).link).toBe('</_next/a.css>; rel=preload; as=style')
})

test('the page’s own head ends with its fonts, which nothing waits for', () => {
  const font = (name: string) =>
    `<link rel="preload" as="font" href="/_next/${name}.woff2" crossorigin fetchPriority="low"/>`
  expect(withFirstPaint(PAGE, REACTS).html).toContain(
    `data-precedence="next"/>${font('b')}${font('c')}</head>`,
  )
})

test('a page without either stays as it is', () => {
  const page = '<html><head><title>Moved</title></head></html>'
  expect(withFirstPaint(page)).toEqual({ html: page, link: '' })
})
