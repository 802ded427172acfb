import { gzipSync } from 'node:zlib'
import { manyVouchers } from '../../../scripts/bench/vouchers.mjs'
import { ask } from '../support/ask'
import type { Sandbox } from '../support/sandbox'
import type { Shop } from '../support/shop'
import { expect, test } from '../support/test'

const MANY = 1_000
const FEW = 24
const HTML_LIMIT = 30 * 1024
const ROUNDS = 60

type Wire = Parameters<typeof manyVouchers>[0]

async function fill(upstream: Sandbox, count: number): Promise<string> {
  await upstream.replaceVouchers(manyVouchers((await upstream.vouchers()) as Wire, count))
  return upstream.url
}

const vouchersOn = (html: string) =>
  [...html.matchAll(/href="(\/vouchers\/\d+-[^"?]+)"/g)].map(([, path]) => path ?? '')

/** Every page of the shelf that a crawler comes to from the first, which knows links and nothing else. */
async function crawl({ url }: Shop): Promise<Set<string>> {
  const found = new Set<string>()
  const seen = new Set(['/'])
  const queue = ['/']
  for (let path = queue.shift(); path; path = queue.shift()) {
    const { status, text } = await ask(url + path)
    expect(status, path).toBe(200)
    for (const voucher of vouchersOn(text)) found.add(voucher)
    for (const [, page] of text.matchAll(/href="(\/page\/\d+)"/g)) {
      if (!page || seen.has(page)) continue
      seen.add(page)
      queue.push(page)
    }
  }
  return found
}

/** Milliseconds of the middle of many visits, each in turn with one of the other shop. */
async function timesInTurn(...urls: string[]): Promise<number[]> {
  const times = urls.map(() => [] as number[])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, url] of urls.entries()) {
      const begun = performance.now()
      await ask(url)
      times[at]?.push(performance.now() - begun)
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN)
}

test('A thousand vouchers make the first page neither heavy nor slow, and each can be found', async ({
  openUpstream,
  openShop,
  page,
}) => {
  test.slow()
  const many = await openShop({ upstream: await fill(await openUpstream(), MANY) })
  const few = await openShop({ upstream: await fill(await openUpstream(), FEW) })

  const first = await ask(many.url)
  expect(gzipSync(first.text).length, 'bytes of HTML, packed').toBeLessThan(HTML_LIMIT)
  expect(vouchersOn((await ask(few.url)).text)).toHaveLength(FEW)
  const [large = Number.NaN, small = Number.NaN] = await timesInTurn(many.url, few.url)
  expect(large / small, `${large} ms against ${small} ms`).toBeLessThan(1.5)

  expect((await crawl(many)).size, 'found by a crawler').toBe(MANY)
  const { text: sitemap } = await ask(`${many.url}/sitemap.xml`)
  expect(new Set(sitemap.match(/\/vouchers\/\d+/g)).size, 'in the sitemap').toBe(MANY)

  const listed = (await ask(`${many.url}/api/vouchers`)).json() as {
    data: { id: number; title: string }[]
  }
  expect(listed.data).toHaveLength(MANY)
  await page.goto(many.url)
  const search = page.getByRole('searchbox')
  const last = listed.data.at(-1)?.title ?? ''
  await search.fill(last)
  await expect(page.getByRole('listitem').getByRole('heading', { name: last })).toBeVisible()
})
