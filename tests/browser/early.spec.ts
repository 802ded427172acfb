import type { Page } from 'playwright/test'
import { holdBack } from './support/hold-back'
import { addToBasket, chooseAmount } from './support/shopper'
import { expect, test } from './support/test'

/** Opens a page whose scripts are still on their way; call what it gives to let them come. */
async function openBeforeScripts(page: Page, path: string) {
  const arrive = await holdBack(page, '**/_next/static/**/*.js*')
  await page.goto(path, { waitUntil: 'commit' })
  return arrive
}

test('What is chosen and typed before the scripts have come is added to the basket once they have', async ({
  page,
}) => {
  const arrive = await openBeforeScripts(page, '/vouchers/37-monetary-gift-voucher')
  await chooseAmount(page, '£40')
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('Jane')
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Happy birthday!')
  arrive()
  await expect(page.getByRole('figure', { name: 'Your voucher' })).toContainText('To Jane')
  await addToBasket(page).click()
  await expect(page.getByText('Added to your basket: Monetary Gift Voucher, £40')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Basket, 1 voucher', exact: true })).toBeVisible()
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText('Happy birthday!')
  await expect(page.getByRole('main')).toContainText('Jane')
})

test('What is typed before the scripts have come counts for more than what a link says', async ({
  page,
}) => {
  const arrive = await openBeforeScripts(
    page,
    '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns?to=Jane&from=John',
  )
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('Joan')
  await page.getByRole('spinbutton').fill('3')
  arrive()
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('John')
  await addToBasket(page).click()
  await expect(page.getByText(/^Added to your basket/)).toContainText('3 people')
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText('Joan')
})

test('A shelf that is searched before the scripts have come is narrowed once they have', async ({
  page,
}) => {
  const arrive = await openBeforeScripts(page, '/')
  await page.getByRole('searchbox').fill('wine')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Price, lowest first')
  await page.getByRole('searchbox').press('Enter')
  arrive()
  await expect(page).toHaveURL('/?q=wine&sort=price')
  await expect(page.getByRole('searchbox')).toHaveValue('wine')
})

test('What is chosen in the studio before the scripts have come leads somewhere once they have', async ({
  page,
}) => {
  const arrive = await openBeforeScripts(page, '/studio')
  await page.getByText('A collection').click()
  arrive()
  await expect(page.getByRole('combobox', { name: 'Collection' })).toBeVisible()
})
