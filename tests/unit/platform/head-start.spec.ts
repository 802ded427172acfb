import { expect, test } from 'playwright/test'
import { withHeadStart } from '@/lib/platform/next/head-start.cjs'

const drawn = withHeadStart(
  '<html><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css"/></head>',
)

test('a head begins with what has to be there before anything is loaded', () => {
  expect(drawn).toMatch(
    /^<html><head><style>[^<]*@view-transition[^<]*<\/style><script>.*createPolicy.*<\/script><meta/s,
  )
})

test('its charset stands where browsers look for it', () => {
  // https://html.spec.whatwg.org/multipage/semantics.html#charset
  expect(drawn.indexOf('charSet="utf-8"/>')).toBeLessThan(1024)
})

test('its script is one to the end, whatever tags it speaks of', () => {
  expect(drawn.indexOf('</script>')).toBe(drawn.lastIndexOf('</script>'))
})
