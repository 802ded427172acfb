import type { Page } from 'playwright/test'
import { basketLink, EXPERIENCE_LINE, keepBasket, MONETARY_LINE } from './support/shopper'
import { expect, test } from './support/test'

const news = (page: Page) => page.getByRole('status').filter({ hasText: 'Your basket has changed' })

async function keepText(page: Page, text: string) {
  await page.goto('/cart')
  await page.evaluate((cart) => localStorage.setItem('cart', cart), text)
  await page.goto('/cart')
}

const GOOD = { key: 'a', ...MONETARY_LINE, to: 'Jane', from: '', message: '' }
const UNREADABLE = {
  'a line without an id': { key: 'b', value: 5000 },
  'a line with an amount in words': { ...GOOD, key: 'b', value: 'fifty' },
  'a line of half a person': { ...GOOD, key: 'b', persons: 0.5 },
  'a line that is nothing': null,
}

test('A basket that can be read only in part keeps that part and says so', async ({ page }) => {
  for (const [what, bad] of Object.entries(UNREADABLE)) {
    await keepText(page, JSON.stringify({ lines: [bad, GOOD], notices: [] }))
    await expect(news(page), what).toContainText('Part of your basket could not be read')
    await expect(basketLink(page, 1), what).toBeVisible()
    await expect(page.getByText('Total £50'), what).toBeVisible()
  }
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect(news(page)).toBeHidden()
  await page.reload()
  await expect(page.getByText('Total £50')).toBeVisible()
  await expect(news(page)).toBeHidden()
})

test('A basket that cannot be read at all is empty and says so', async ({ page }) => {
  for (const text of ['{"lines":[{', 'null', '[]', '"cart"', '{"lines":7}']) {
    await keepText(page, text)
    await expect(news(page), text).toContainText('Part of your basket could not be read')
    await expect(page.getByText('Your basket is empty.'), text).toBeVisible()
  }
})

const CHANGED: [line: object, words: string][] = [
  [{ id: 48, value: 2400, persons: 1 }, 'Sunrise Walk & Breakfast has sold out, so it was taken'],
  [{ ...MONETARY_LINE, value: 3700 }, '£37 can’t be chosen any more, so it is now £35.'],
  [{ ...MONETARY_LINE, value: 200_000 }, '£2,000 can’t be chosen any more, so it is now £1,000.'],
  [{ ...EXPERIENCE_LINE, value: 20_000 }, 'is now £215; it was £200.'],
  [{ ...EXPERIENCE_LINE, persons: 9 }, 'now takes up to 4 people, so we’ve changed yours from 9.'],
]
test('A basket follows what happened to its vouchers and says so', async ({ page }) => {
  for (const [line, words] of CHANGED) {
    await keepBasket(page, line)
    await page.goto('/cart')
    await expect(news(page)).toContainText(words)
    await page.reload()
    await expect(news(page), 'until it was seen').toContainText(words)
  }
})

test('A voucher that is no longer sold leaves the basket, its words do not', async ({
  page,
  watch,
}) => {
  watch.expects(404)
  const words = { to: 'Jane', from: 'John', message: 'For the lambs' }
  await keepBasket(page, { id: 52, value: 15_000, persons: 1, ...words }, MONETARY_LINE)
  await page.goto('/cart')
  await expect(news(page)).toContainText('A voucher that is no longer sold was taken out')
  await expect(news(page)).toContainText('To Jane · For the lambs · From John')
  await expect(basketLink(page, 1)).toBeVisible()
})

test('A basket with more than are left keeps as many as there are', async ({ page }) => {
  const supper = { id: 47, value: 9850, persons: 1 }
  await keepBasket(page, supper, supper, supper)
  await page.goto('/cart')
  await expect(news(page)).toContainText('Only 1 of Candlelit Supper in the Cellar is left')
  await expect(basketLink(page, 1)).toBeVisible()
})

test('The checkout says what changed in the basket before anything is ordered', async ({
  page,
}) => {
  await keepBasket(page, { ...EXPERIENCE_LINE, value: 20_000 })
  await page.goto('/checkout')
  await expect(news(page)).toContainText('is now £215; it was £200.')
  await expect(page.getByRole('button', { name: 'Place order · £430' })).toBeVisible()
})
