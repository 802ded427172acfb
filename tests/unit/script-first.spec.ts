import { expect, test } from 'playwright/test'
import { scriptFirst } from '@/lib/pages/script-first.cjs'

const SCRIPT = "<script>own('$&')</script>"
const page = (head: string) =>
  `<html><head>${head}</head><body><script>late()</script></body></html>`

test('the head’s own script stands before all that is loaded', () => {
  const styled = '<link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script>'
  expect(scriptFirst(page(`<meta charSet="utf-8"/>${styled}<title>Shop</title>${SCRIPT}`))).toBe(
    page(`<meta charSet="utf-8"/>${SCRIPT}${styled}<title>Shop</title>`),
  )
})

for (const [what, head] of [
  ['has no script of its own', '<link rel="stylesheet" href="/a.css"/>'],
  ['loads nothing', `<title>Shop</title>${SCRIPT}`],
  ['has it there already', `${SCRIPT}<link rel="stylesheet" href="/a.css"/>`],
] as const) {
  test(`a page whose head ${what} stays as it is`, () => {
    expect(scriptFirst(page(head))).toBe(page(head))
  })
}
