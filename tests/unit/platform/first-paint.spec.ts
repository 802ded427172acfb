import { expect, test } from 'playwright/test'
import { withFirstPaint } from '@/lib/platform/next/first-paint.cjs'

const STYLESHEET =
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'
const HINT = '<link rel="preload" as="script" fetchPriority="low" href="/_next/b.js"/>'
const SCRIPTS = [
  '<script src="/_next/a.js" async=""></script>',
  '<script src="/_next/b.js" id="_R_" async=""></script>',
]
const DATA = '<script>self.__next_f.push([1,"<script src=…"])</script>'
const face = (file: string, display: string) =>
  `@font-face{font-family:text;font-display:${display};src:url(../media/${file}.woff2)format("woff2")}`

const STYLES = face('first', 'optional') + face('later', 'swap') + face('second', 'optional')
const drawn = withFirstPaint(
  `<html><head>${STYLESHEET}${HINT}${SCRIPTS[0]}</head><body>${SCRIPTS[1]}${DATA}</body></html>`,
  (path) => (path === '/_next/static/chunks/a.css' ? STYLES : ''),
)

test('the answer’s head names the stylesheet, and nothing that would share its way', () => {
  expect(drawn.link).toBe('</_next/static/chunks/a.css>; rel=preload; as=style')
})

test('the fonts of a first screen and the page’s scripts lie where no browser asks for them yet', () => {
  const font = (name: string) =>
    `<link rel="preload" as="font" href="/_next/static/media/${name}.woff2" crossorigin fetchPriority="low"/>`
  expect(drawn.html).toContain(
    `<template id="late">${font('first')}${font('second')}${SCRIPTS.join('')}</template>`,
  )
  expect(drawn.html).toContain(`</script>${STYLESHEET}</head><body>${DATA}</body>`)
})

test('a page without a stylesheet stays as it is', () => {
  const page = '<html><head><title>Moved</title></head></html>'
  expect(withFirstPaint(page, () => STYLES)).toEqual({ html: page })
})
