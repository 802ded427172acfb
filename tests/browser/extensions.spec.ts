import type { Page } from 'playwright/test'
import { meddle } from './support/extensions'
import { holdBack } from './support/hold-back'
import { addToBasket, basketLink, fillCheckout, placeOrder } from './support/shopper'
import { expect, test } from './support/test'

async function openMeddledWith(page: Page, path: string) {
  const arrive = await holdBack(page, '**/_next/static/**/*.js*')
  await page.goto(path, { waitUntil: 'commit' })
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await meddle(page)
  return arrive
}

test('A voucher’s page that extensions and a translator have changed keeps what was typed, and sells', async ({
  page,
  watch,
}) => {
  watch.allowsRedrawing()
  const arrive = await openMeddledWith(page, '/vouchers/37-monetary-gift-voucher')
  await page.getByRole('textbox', { name: 'Other amount' }).fill('55')
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('Jane')
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Well done')
  arrive()
  await expect(basketLink(page, 0)).toBeVisible()
  await addToBasket(page).click()
  await expect(page.getByText('Added to your basket: Monetary Gift Voucher, £55')).toBeVisible()
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText('Well done')
  await page.goto('/checkout')
  await meddle(page)
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
})

test('A shelf that extensions have changed is searched', async ({ page, watch }) => {
  watch.allowsRedrawing()
  const arrive = await openMeddledWith(page, '/')
  await page.getByRole('searchbox').fill('wine')
  arrive()
  await expect(page).toHaveURL('/?q=wine')
  await expect(page.getByRole('searchbox')).toHaveValue('wine')
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first()
  const title = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
