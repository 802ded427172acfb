import type { Page } from 'playwright/test'
import { addToBasket, basketLink, keepBasket, MONETARY_LINE } from './support/shopper'
import { expect, test } from './support/test'

const news = (page: Page) => page.getByRole('status').filter({ hasText: 'Your basket has changed' })
const total = (page: Page, amount: string) => page.getByText(`Total ${amount}`, { exact: true })

test('A product link opens exactly what it chooses, ready to be added', async ({ page }) => {
  await page.goto(
    '/vouchers/38?persons=3&to=Jane&from=John&message=Well+done%0Ayou&utm_source=mail',
  )
  await expect(
    page.getByText('Chosen for you: 3 people, to Jane, from John, with a message.'),
  ).toBeInViewport()
  await expect(page.locator('body'), 'nothing was scrolled to').toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await expect(page.getByRole('spinbutton', { name: 'Number of people' })).toHaveValue('3')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Well done\nyou')
  await expect(page.getByRole('figure', { name: 'Your voucher' })).toContainText('To Jane')
  await expect(page).toHaveURL(/\/vouchers\/38-[a-z-]+\?persons=3&utm_source=mail$/)
  await addToBasket(page).click()
  await expect(basketLink(page, 1)).toBeVisible()
  // The page stays itself in the history.
  await page.getByRole('link', { name: 'See your basket' }).click()
  await expect(total(page, '£645')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Dinner, Bed & Breakfast/)
  await expect(page).toHaveURL(/\?persons=3&utm_source=mail$/)
})

test('A link that a mail program has encoded again opens as it was meant, and 100%25 stays 100%', async ({
  page,
}) => {
  const words = { To: 'Jérôme & Jo', Message: 'Happy Birthday' }
  for (const query of [
    '?value=50&to=J%25C3%25A9r%25C3%25B4me%2520%2526%2520Jo&message=Happy%2520Birthday&from=100%25',
    '?value%3D50%26to%3DJ%25C3%25A9r%25C3%25B4me%2B%2526%2BJo%26message%3DHappy%2BBirthday%26from%3D100%2525?utm_source=mail',
  ]) {
    await page.goto(`/vouchers/37${query}`)
    await expect(page.getByText('Chosen for you: £50, to Jérôme & Jo')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Other amount' })).toHaveValue('50')
    for (const [name, value] of Object.entries({ ...words, From: '100%' }))
      await expect(page.getByRole('textbox', { name, exact: true }), name).toHaveValue(value)
    await expect(page).toHaveURL(/\/vouchers\/37-[a-z-]+\?value=50(&utm_source=mail)?$/)
  }
})

test('What a product link can no longer have falls to the nearest, with a word about it', async ({
  page,
}) => {
  await page.goto(`/vouchers/37?value=37&to=${'x'.repeat(43)}`)
  const told = page.getByRole('status').filter({ hasText: 'can’t be chosen' })
  await expect(told).toHaveText(
    `£37 can’t be chosen, so it is now £35, the nearest amount. Chosen for you: to ${'x'.repeat(43)}.`,
  )
  const amount = page.getByRole('textbox', { name: 'Other amount' })
  await expect(amount).toHaveValue('35')
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await expect(to).toHaveAccessibleDescription('Optional. Please shorten this by 3 characters')
  await amount.fill('40')
  await expect(told).toBeHidden()
})

test('A cart link fills an empty basket once', async ({ page }) => {
  await page.goto('/cart/37:50,38:2p,38:2p?utm_source=mail')
  await expect(page).toHaveURL(/\/cart$/)
  await expect(total(page, '£910')).toBeVisible()
  await page.reload()
  await expect(basketLink(page, 3)).toBeVisible()
  await page.getByRole('link', { name: 'Checkout' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout')
  await page.goBack()
  await expect(total(page, '£910')).toBeVisible()
  await page.goto('/cart/37:50,38:2p,38:2p')
  await expect(page).toHaveURL(/\/cart$/)
  await expect(basketLink(page, 3)).toBeVisible()
})

test('A cart link asks first where the basket holds something else', async ({ page }) => {
  const answers = {
    'Keep my basket as it is': '£50',
    'Add to my basket': '£480',
    'Start again': '£430',
  }
  for (const [answer, amount] of Object.entries(answers)) {
    await keepBasket(page, MONETARY_LINE)
    await page.goto('/cart/38:2p')
    await expect(page.getByRole('status')).toContainText('Your basket already holds 1 voucher.')
    await expect(page.getByText('£430')).toBeVisible()
    await page.getByRole('button', { name: answer }).click()
    await expect(page).toHaveURL(/\/cart$/)
    await expect(total(page, amount), answer).toBeVisible()
  }
})

test('A cart link leaves out what cannot be sold, and says so', async ({ page, watch }) => {
  watch.expects(404)
  await page.goto('/cart/37:37,48:1p,52:1p,38:50')
  await expect(page).toHaveURL(/\/cart$/)
  await expect(total(page, '£35')).toBeVisible()
  for (const words of [
    '£37 can’t be chosen, so it is now £35',
    'Sunrise Walk & Breakfast has sold out, so it was left out.',
    'A voucher that is no longer sold was left out.',
    'Flint Barns can’t be bought as the link asks, so it was left out.',
  ]) {
    await expect(news(page)).toContainText(words)
  }
})
