import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../support/programs'
import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'

test('The script of an embed is small, and any site may load it', async ({ asks }) => {
  const script = readFileSync(join(ROOT, 'public/embed.js'))
  expect(gzipSync(script).length).toBeLessThan(3 * 1024)
  expect(script.toString()).not.toMatch(/cookie|localStorage|sessionStorage/)
  const answer = await asks('/embed.js')
  expect(answer.text).toBe(script.toString())
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
})

test('An embed may be framed by the named sites alone, and every other page by nobody', async ({
  asks,
}) => {
  for (const path of ['/embed/38', '/embed/51', '/embed/collections/for-two', '/embed/999999']) {
    const { headers, text } = await asks(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain('frame-ancestors https://www.downland.example')
    expect(policy, path).toMatch(/default-src 'none'.*style-src 'self' 'sha256-/)
    expect(headers.get('x-frame-options'), path).toBeNull()
    expect(headers.get('x-robots-tag'), path).toBe('noindex')
    expect(headers.get('set-cookie'), path).toBeNull()
    expect(text, path).not.toMatch(/ style="| on\w+="/)
  }
  for (const path of [
    '/',
    DINNER,
    '/cart',
    '/checkout',
    '/collections/for-two',
    '/embed',
    '/embed/x/y/z',
  ]) {
    const { headers } = await asks(path)
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    if (!path.startsWith('/embed/')) expect(headers.get('x-frame-options'), path).toBe('DENY')
  }
})

test('An embed shows what the shop sells, and says what it does not sell any more', async ({
  asks,
}) => {
  const shown = await asks('/embed/58')
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(shown.text).not.toContain('<script>alert')
  expect((await asks('/embed/48')).text).toContain('Sold out')
  for (const path of [
    '/embed/52',
    '/embed/53',
    '/embed/999999',
    '/embed/038',
    '/embed/collections/none',
  ]) {
    const answer = await asks(path)
    expect(answer.status, path).toBe(404)
    expect(answer.text, path).toContain('This is not sold any more')
  }
})

test('An editor that asks how to embed a page is told, or told why not', async ({
  asks,
  shop,
  sandbox,
}) => {
  const ask = (url: string, more = '') => asks(`/oembed?url=${encodeURIComponent(url)}${more}`)
  const answer = await ask(
    `${shop.url}${DINNER}?utm_source=mag&to=Jane`,
    '&maxwidth=320&maxheight=300',
  )
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const oembed = answer.json() as { html: string; thumbnail_url: string }
  expect(oembed).toMatchObject({
    type: 'rich',
    version: '1.0',
    width: 320,
    height: 300,
    thumbnail_width: 320,
  })
  expect(oembed.html).toContain(`src="${shop.url}/embed/38?utm_source=mag"`)
  expect((await asks(oembed.thumbnail_url)).status).toBe(200)
  for (const path of ['/collections/for-two', '/vouchers/38/', '/VOUCHERS/38', '/vouchers/38%20']) {
    expect((await ask(shop.url + path)).status, path).toBe(200)
  }

  const before = await sandbox.calls('/vouchers')
  for (const url of [
    'https://evil.example/vouchers/38',
    shop.url,
    `${shop.url}/vouchers/999999`,
    `${shop.url}/vouchers/52`,
    `${shop.url}/vouchers/38/x`,
    `${shop.url}/collections/none`,
  ]) {
    expect((await ask(url)).status, url).toBe(404)
  }
  expect((await ask(shop.url + DINNER, '&format=xml')).status).toBe(501)
  expect((await ask(shop.url + DINNER, '&maxwidth=wide')).status).toBe(400)
  expect((await ask('x'.repeat(5_000))).status).toBe(400)
  const missing = await asks('/oembed')
  expect(missing.status).toBe(400)
  expect(missing.json()).toMatchObject({ errors: { url: [expect.any(String)] } })
  expect(await sandbox.calls('/vouchers')).toBeLessThanOrEqual(before + 1)
})
