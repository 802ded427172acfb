import type { Page } from 'playwright/test'
import {
  addToBasket,
  basketLink,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
} from './support/shopper'
import { expect, test } from './support/test'

/** From now on every script that the page asks for is gone, as after a deploy; call what it gives to bring them back. */
async function loseScripts(page: Page) {
  let isLost = true
  await page.route('**/_next/static/**/*.js*', (route) =>
    isLost ? route.fulfill({ status: 404, body: 'Not Found' }) : route.fallback(),
  )
  return () => {
    isLost = false
  }
}

test('A tab of an earlier build goes on by loading whole pages', async ({ page }) => {
  await page.goto('/')
  await expect(basketLink(page, 0)).toBeVisible()
  await page.route('**/vouchers/**', async (route) => {
    if (!route.request().headers().rsc) return route.fallback()
    const answer = await route.fetch()
    const headers = { ...answer.headers(), 'x-nextjs-deployment-id': 'the-next-build' }
    await route.fulfill({ response: answer, headers })
  })
  await page.getByRole('link', { name: 'Harvest Day', exact: true }).click()
  await expect(addToBasket(page)).toBeVisible()
  const [document] = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map(({ name }) => new URL(name).pathname),
  )
  await page.unrouteAll({ behavior: 'ignoreErrors' }) // what was asked for ahead is still on its way
  expect(document).toMatch(/^\/vouchers\/\d+-harvest-day$/)
})

test('An order is placed though the scripts that the checkout asks for are gone', async ({
  page,
  watch,
}) => {
  watch.expects(404)
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeEnabled()
  const bringBack = await loseScripts(page)
  await fillCheckout(page)
  page.on('request', (request) => {
    if (request.url().endsWith('/api/checkout')) bringBack()
  })
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
})

test('A script that is missing for a moment is asked for again', async ({ page, watch }) => {
  watch.expects(404)
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeEnabled()
  const bringBack = await loseScripts(page)
  const missed = page.waitForResponse((answer) => answer.status() === 404)
  await page.getByRole('textbox', { name: 'First name' }).focus()
  await page.getByRole('textbox', { name: 'Last name' }).focus()
  await missed
  bringBack()
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveAccessibleDescription(
    /first name/i,
  )
})
