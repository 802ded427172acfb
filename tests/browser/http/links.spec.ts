import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'
const HIDDEN = '/vouchers/51-from-the-library-a-vertical-tasting-for-friends-of-the'

test('A voucher’s old or shortened link leads to its one address, for now: titles change', async ({
  asks,
}) => {
  for (const path of ['/vouchers/38', '/vouchers/38-dinner', '/vouchers/38-massage-at-the-barns']) {
    const answer = await asks(path)
    expect(answer.status, path).toBe(307)
    expect(new URL(answer.headers.get('location') ?? '', 'http://shop').pathname).toBe(DINNER)
  }
  expect((await asks(DINNER)).status).toBe(200)
})

test('A link to what was never sold or is not sold here is a real 404', async ({ asks }) => {
  const paths = ['999999', '999999-a-voucher', '52', '52-lambing-weekend', '53', '0', '038', 'abc']
  for (const path of [...paths.map((slug) => `/vouchers/${slug}`), '/nothing', '/orders/nobody']) {
    const answer = await asks(path)
    expect(answer.status, path).toBe(404)
    expect(answer.text, path).toContain('We couldn’t find that')
  }
  for (const id of [52, 53, 999_999, 'abc', '37x', '1e1']) {
    expect((await asks(`/api/vouchers/${id}`)).status, String(id)).toBe(404)
  }
})

test('A shopper at a dead link finds the way back to the shop', async ({ page, watch }) => {
  watch.expects(404)
  await page.goto('/vouchers/52-lambing-weekend')
  await page.getByRole('link', { name: 'See all vouchers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Gift vouchers from the vineyard',
  )
})

test('A hidden voucher is sold by its link alone, and no list or search engine names it', async ({
  asks,
  page,
}) => {
  const shown = await asks((await asks('/vouchers/51')).headers.get('location') ?? '')
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('<meta name="robots" content="noindex"/>')
  expect((await asks(DINNER)).text).not.toContain('noindex')
  expect((await asks('/api/vouchers/51')).status).toBe(200)
  for (const path of ['/', '/api/vouchers', '/sitemap.xml']) {
    expect((await asks(path)).text, path).not.toContain('Vertical Tasting')
  }
  await page.goto(HIDDEN)
  await expect(page.getByRole('button', { name: 'Add to basket' })).toBeVisible()
  await page.goto('/?q=vertical')
  await expect(page.getByText('0 vouchers', { exact: true })).toBeVisible()
})

test('The list over HTTP holds what a browser needs and no upstream address', async ({ asks }) => {
  const answer = await asks('/api/vouchers')
  const { data } = answer.json() as { data: { id: number; status: string; image: string }[] }
  expect(data.map(({ status }) => status)).not.toContain('hidden')
  expect(data.find(({ id }) => id === 37)).toMatchObject({ min: 1000, max: 100_000 })
  expect(data[0]?.image).toMatch(/^\/pictures\/37-\w+$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
