import { expect, test } from './support/test'

test('A browser without WebMCP is brought nothing of it', async ({ page }) => {
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/_next/static/')) scripts.push(response.text())
  })
  for (const path of ['/', '/vouchers/37', '/cart', '/checkout']) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  const texts = await Promise.all(scripts)
  expect(texts.length).toBeGreaterThan(5)
  expect(texts.filter((text) => text.includes('search_vouchers'))).toEqual([])
  expect(await page.evaluate(() => 'modelContext' in document)).toBe(false)
})
