import { expect, test } from 'playwright/test'
import { withoutPolyfills } from '@/lib/platform/next/polyfills.cjs'

test('what only browsers without modules would load is not in a page, and all else is', () => {
  const scripts =
    '<script src="/a.js" async=""></script><script src="/c.js" id="_R_" async=""></script>'
  expect(
    withoutPolyfills(
      scripts.replace(
        '<script src="/c',
        '<script src="/b.js" noModule=""></script><script src="/c',
      ),
    ),
  ).toBe(scripts)
})
