import { expect, test } from 'playwright/test'
import { contentSecurityPolicy } from '@/lib/platform/next/content-security-policy.cjs'

test('A page names nobody else’s host', () => {
  expect(contentSecurityPolicy('<p>Hello</p>')).not.toMatch(/https?:/)
  const words = '<p>&lt;meta name="google-tag" content="G-1"/&gt;</p><script>"\\u003cmeta"</script>'
  expect(contentSecurityPolicy(words)).not.toMatch(/https?:/)
})

test('Only the page of a shop that counts may bring Google’s tag, still without inline scripts', () => {
  const policy = contentSecurityPolicy('<meta name="google-tag" content="G-ABC123"/>')
  expect(policy).toContain("script-src 'self' https://www.googletagmanager.com;")
  expect(policy).toMatch(/connect-src 'self' .*https:\/\/\*\.google-analytics\.com/)
  expect(policy).not.toMatch(/unsafe|\s\*[\s;]/)
})

test('Trusted Types are asked for by every page that can do with them', () => {
  const asked = "require-trusted-types-for 'script'; trusted-types default"
  expect(contentSecurityPolicy('<html lang="en-GB">')).toContain(asked)
  const tagged = '<meta name="google-tag" content="G-ABC123"/>'
  expect(contentSecurityPolicy(tagged)).not.toContain('trusted-types')
})

test('Whoever may frame a page is named; where anybody may, nothing stands in the way of a sandbox', () => {
  expect(contentSecurityPolicy('<p>')).toContain("frame-ancestors 'none'")
  expect(contentSecurityPolicy('<p>', 'https://a.example')).toContain(
    'frame-ancestors https://a.example',
  )
  expect(contentSecurityPolicy('<p>', '*')).not.toContain('frame-ancestors')
})
