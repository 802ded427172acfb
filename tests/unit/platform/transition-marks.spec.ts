import { expect, test } from 'playwright/test'
import { withoutTransitionMarks } from '@/lib/platform/next/transition-marks.cjs'

test('a page has no attribute that HTML does not know', () => {
  const drawn = '<div class="picture" vt-name="voucher-1" vt-update="none" vt-share="auto"><img>'
  expect(withoutTransitionMarks(drawn)).toBe('<div class="picture"><img>')
})

test('a voucher’s words that look like one stay, in the page and in its data', () => {
  const page =
    '<p> vt-name=&quot;x&quot;</p><script>push("{\\"title\\":\\" vt-name=\\\\\\"x\\\\\\"\\"}")</script>'
  expect(withoutTransitionMarks(page)).toBe(page)
})
