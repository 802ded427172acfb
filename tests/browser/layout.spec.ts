import type { Page } from 'playwright/test'
import { checkout, orderOf, post } from './support/checkout'
import { holdBack } from './support/hold-back'
import { moved, watchMoves } from './support/moves'
import { EXPERIENCE_LINE, keepBasket, MONETARY_LINE } from './support/shopper'
import { expect, test } from './support/test'

async function expectNoSidewaysScroll(page: Page) {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth
  })
  expect(tooWide, `pixels too wide: ${page.url()}`).toBeLessThanOrEqual(0)
}

for (const width of [320, 768, 1440]) {
  test(`The shelf fits a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/')
    await expect(page.getByRole('listitem')).toHaveCount(20)
    await expectNoSidewaysScroll(page)
  })
}

test('Every page fits the narrowest phone', async ({ page, asks, watch }) => {
  watch.expects(404)
  await page.setViewportSize({ width: 320, height: 640 })
  for (const id of [37, 38, 42, 51, 57, 58]) {
    await page.goto(`/vouchers/${id}`)
    await expect(page.getByRole('button', { name: 'Add to basket' })).toBeVisible()
    await expectNoSidewaysScroll(page)
  }
  const word = 'Donaudampfschifffahrtsgesellschaftskapit'
  const long = { to: word, from: word, message: word.repeat(5) }
  const title = { id: 57, value: 5800, persons: 12 }
  await keepBasket(page, { ...MONETARY_LINE, ...long }, EXPERIENCE_LINE, title)
  await page.goto('/cart')
  await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(3)
  await expectNoSidewaysScroll(page)
  await page.goto('/checkout')
  await page.getByRole('button', { name: /^Place order/ }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  const { token } = orderOf(await post(asks, checkout()))
  await page.goto(`/orders/${token}`)
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.goto('/studio')
  await page.getByRole('combobox', { name: 'Voucher', exact: true }).selectOption('57')
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.goto('/nothing-here')
  await expectNoSidewaysScroll(page)
})

test('Words are there before their fonts, and do not move when those come', async ({ page }) => {
  await watchMoves(page)
  const arrive = await holdBack(page, '**/*.woff2*')
  await page.goto('/', { waitUntil: 'commit' })
  const words = page.getByRole('heading', { level: 1 })
  await expect(words).toBeVisible()
  await page.evaluate(() => new Promise(requestAnimationFrame))
  // The letters of another face are as high, and their lines as many, but a line is not as wide to the pixel.
  const place = async () => ({ ...(await words.boundingBox()), width: undefined })
  const before = await place()
  arrive()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  expect(await place()).toEqual(before)
  expect(await moved(page)).toBe(0)
})
