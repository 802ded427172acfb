import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildEmptyApp } from '../../../scripts/empty-app.mjs'
import { gzipped, scriptsOf } from '../../../scripts/first-load.mjs'
import { ROOT } from '../support/programs'
import { expect, test } from '../support/test'

const KB = 1024
const EMPTY = join(ROOT, '.data/empty-app')

/** The compressed weight of scripts that a build has. */
const weigh = (html: string, built: string) =>
  gzipped(scriptsOf(html).map((path) => readFileSync(join(built, path))))

test('The shop is light on a phone: hardly more script than an empty page', async ({ asks }) => {
  test.slow()
  // Next loads the page for a frame that fails (app/global-error.tsx) with every other: 0.2 KB.
  const budgets = { '/': 12.75, '/vouchers/37-monetary-gift-voucher': 18, '/checkout': 50 }
  const pages = await Promise.all(Object.keys(budgets).map((path) => asks(path)))
  await buildEmptyApp(EMPTY)
  const built = join(EMPTY, '.next')
  const empty = weigh(readFileSync(join(built, 'server/app/index.html'), 'utf8'), built)
  for (const [index, [path, budget]] of Object.entries(budgets).entries()) {
    const html = pages[index]?.text ?? ''
    const files = scriptsOf(html).map((file) => join(ROOT, '.next', file))
    expect(files.length, path).toBeGreaterThan(3)
    const more = weigh(html, join(ROOT, '.next')) - empty
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
    expect.arrayContaining(['/', '/cart', '/checkout', '/vouchers/0', '/gifts', '/gifts/0']),
  )
  for (const page of ['index', 'cart', 'checkout', 'vouchers/0', 'gifts', 'gifts/0']) {
    const meta = readFileSync(join(ROOT, `.next/server/app/${page}.meta`), 'utf8')
    expect(JSON.parse(meta).postponed, page).toBeUndefined()
  }
})
