import { expect, test } from 'playwright/test'
import { withHeadStart } from '@/lib/pages/head-start.cjs'

test('a head begins with its charset, then what has to be there before anything is loaded', () => {
  const page = '<html><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css"/></head>'
  expect(withHeadStart(page)).toMatch(
    /^<html><head><meta charSet="utf-8"\/><style>[^<]*@view-transition[^<]*<\/style><script>.*createPolicy.*<\/script><link rel="stylesheet"/s,
  )
})

test('its script is one to the end, whatever tags it speaks of', () => {
  const drawn = withHeadStart('<meta charSet="utf-8"/><title>Shop</title>')
  expect(drawn.indexOf('</script>')).toBe(drawn.lastIndexOf('</script>'))
})
