import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../support/programs'
import { expect, test } from '../support/test'

const KB = 1024
const EMPTY = join(ROOT, '.data/empty-app')

/** The scripts a page brings with it, less those that modern browsers skip. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*\ssrc="\/_next\/([^"?]+)[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, path = '']) => path)

const gzipped = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)

/** An app of the same Next with nothing in it: what no page of ours can be lighter than. */
function buildEmptyApp(): number {
  rmSync(EMPTY, { recursive: true, force: true })
  mkdirSync(join(EMPTY, 'app'), { recursive: true })
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js': `export default {
      cacheComponents: true, partialPrefetching: true, agentRules: false, turbopack: { root: ${JSON.stringify(ROOT)} } }`,
    'app/layout.jsx':
      'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
    'app/page.jsx': 'export default () => <p>Empty</p>',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(EMPTY, name), text)
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  execFileSync(process.execPath, [next, 'build'], { cwd: EMPTY, env, stdio: 'pipe' })
  const html = readFileSync(join(EMPTY, '.next/server/app/index.html'), 'utf8')
  return gzipped(scriptsOf(html).map((path) => join(EMPTY, '.next', path)))
}

test('The shop is light on a phone: hardly more script than an empty page', async ({ asks }) => {
  test.slow()
  const budgets = { '/': 12, '/vouchers/37-monetary-gift-voucher': 18, '/checkout': 50 }
  const pages = await Promise.all(Object.keys(budgets).map((path) => asks(path)))
  const empty = buildEmptyApp()
  for (const [index, [path, budget]] of Object.entries(budgets).entries()) {
    const files = scriptsOf(pages[index]?.text ?? '').map((file) => join(ROOT, '.next', file))
    expect(files.length, path).toBeGreaterThan(3)
    const more = gzipped(files) - empty
    console.log(
      `${path}: ${(more / KB).toFixed(1)} KB over the empty app’s ${(empty / KB).toFixed(1)}`,
    )
    expect(more, path).toBeLessThanOrEqual(budget * KB)
    const hasZod = files.some((file) => readFileSync(file, 'utf8').includes('ZodError'))
    expect(hasZod, `${path} brings zod`).toBe(false)
  }
})

test('Every page that shoppers browse is drawn whole at build, with no hole for the request', () => {
  const manifest = readFileSync(join(ROOT, '.next/prerender-manifest.json'), 'utf8')
  const { routes } = JSON.parse(manifest) as { routes: Record<string, unknown> }
  expect(Object.keys(routes)).toEqual(
    expect.arrayContaining(['/', '/cart', '/checkout', '/vouchers/0']),
  )
  for (const page of ['index', 'cart', 'checkout', 'vouchers/0']) {
    const meta = readFileSync(join(ROOT, `.next/server/app/${page}.meta`), 'utf8')
    expect(JSON.parse(meta).postponed, page).toBeUndefined()
  }
})
