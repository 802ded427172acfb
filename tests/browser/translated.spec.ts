import {
  addToBasket,
  basketLink,
  fillCheckout,
  JOHN,
  placeOrder,
  problems,
} from './support/shopper'
import { expect, test } from './support/test'
import { isTranslated, translate } from './support/translate'

test.beforeEach(({ page }) => translate(page))

test('On a translated page the price, the counters and the errors follow every choice', async ({
  page,
}) => {
  await page.goto('/vouchers/37')
  const form = page.getByRole('main')
  const amount = page.getByRole('textbox', { name: 'Other amount' })
  const price = (words: string) => form.getByText(words, { exact: true }).first()
  await isTranslated(page)
  await expect(price('From £10')).toBeVisible()
  await page.getByRole('radio', { name: '£40', exact: true }).check()
  await expect(form.getByText('From £10', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('figure', { name: 'Your voucher' })).toContainText('£40')
  await amount.fill('5')
  await addToBasket(page).click()
  await expect(amount).toHaveAccessibleDescription('Error: Choose £10 or more')
  await amount.fill('37')
  await addToBasket(page).click()
  await expect(amount).toHaveAccessibleDescription(/^Error: Choose £35 or £40/)
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await to.fill('Jane')
  await expect(to).toHaveAccessibleDescription('Optional. 36 characters left')
  await to.fill('x'.repeat(43))
  await expect(to).toHaveAccessibleDescription('Optional. Please shorten this by 3 characters')
  await to.fill('Jane')
  await amount.fill('55')
  await addToBasket(page).click()
  await expect(form.getByText('Added to your basket: Monetary Gift Voucher, £55.')).toContainText(
    'You have 1 gift in your basket.',
  )
  await addToBasket(page).click()
  await expect(form.getByText(/^Added to your basket/)).toContainText(
    'You have 2 gifts in your basket.',
  )
  await expect(basketLink(page, 2)).toHaveText('Basket2')
})

test('On a translated page people, stock and the search follow', async ({ page }) => {
  await page.goto('/vouchers/42')
  await isTranslated(page)
  await expect(page.getByText('£34.95 × 2 people = £69.90')).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByText('£34.95 × 3 people = £104.85')).toBeVisible()
  await expect(page.getByText('£34.95 × 2 people = £69.90')).toHaveCount(0)
  await page.goto('/vouchers/47')
  await isTranslated(page)
  await addToBasket(page).click()
  await expect(page.getByText('The last one is in your basket already.')).toBeVisible()
  await page.goto('/')
  await isTranslated(page)
  const search = page.getByRole('search')
  const all = await search.getByRole('status').textContent()
  await page.getByRole('searchbox').fill('wine')
  await expect(search.getByRole('status')).not.toHaveText(all ?? '')
  await page.getByRole('searchbox').fill('nothing has this name')
  await expect(search.getByRole('status')).toHaveText('0 vouchers')
  await page.getByRole('button', { name: 'See all' }).click()
  await expect(search.getByRole('status')).toHaveText(all ?? '')
})

test('A translated shop sells: from a choice by the basket and a mended checkout to the order', async ({
  page,
  sandbox,
}) => {
  await page.goto('/')
  await isTranslated(page)
  await page.getByRole('link', { name: 'Monetary Gift Voucher' }).click()
  await page.getByRole('radio', { name: '£40', exact: true }).check()
  await addToBasket(page).click()
  await page.getByRole('link', { name: 'See your basket' }).click()
  await expect(page.getByText('Total £40', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Other amount' }).fill('55')
  await expect(page.getByText('Total £55', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add another' }).click()
  await expect(page.getByText('Total £110', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Remove' }).first().click()
  await expect(page.getByText('Total £55', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Checkout' }).click()
  await placeOrder(page).click()
  await expect(problems(page)).toBeFocused()
  const email = page.getByRole('textbox', { name: 'Email' })
  await fillCheckout(page, { Email: 'john' })
  await placeOrder(page).click()
  await expect(problems(page).getByRole('link')).toHaveCount(1)
  await expect(email).toHaveAccessibleDescription(/in the form name@example.com/)
  await email.fill(JOHN.Email)
  await expect(problems(page)).toBeHidden()
  await page.getByRole('radio', { name: 'By post' }).check()
  await expect(page.getByRole('button', { name: 'Place order · £58.99' })).toBeVisible()
  await sandbox.faults({ path: '/sale', kind: 'delay', ms: 1_000 })
  await placeOrder(page).click()
  await expect(page.getByRole('button', { name: 'Placing your order…' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('£58.99')
})
