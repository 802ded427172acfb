import { expect, test } from 'playwright/test'
import { contentSecurityPolicy } from '@/lib/pages/content-security-policy.cjs'

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

test('Trusted Types are asked for by every page that knows how to meet them', () => {
  const asked = "require-trusted-types-for 'script'; trusted-types default"
  expect(contentSecurityPolicy('<html lang="en-GB">')).toContain(asked)
  const shell = '<!DOCTYPE html><html id="__next_error__"><head>'
  for (const without of [shell, '<meta name="google-tag" content="G-ABC123"/>'])
    expect(contentSecurityPolicy(without)).not.toContain('trusted-types')
})
