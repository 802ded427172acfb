import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe'
import {
  addToBasket,
  basketLink,
  chooseAmount,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
  problems,
} from './support/shopper'
import { expect, test } from './support/test'

const otherAmount = (page: Page) => page.getByRole('textbox', { name: 'Other amount' })
const people = (page: Page) => page.getByRole('spinbutton', { name: 'Number of people' })
const email = (page: Page) => page.getByRole('textbox', { name: 'Email' })
const voucher = (page: Page) => page.getByRole('figure', { name: 'Your voucher' })
const total = (page: Page, amount: string) => page.getByText(`Total ${amount}`, { exact: true })

test('An amount is understood as people type it, letter by letter', async ({ page }) => {
  await page.goto('/vouchers/37')
  for (const [typed, amount] of [
    ['£50.', '£50'],
    ['50,00', '£50'],
    ['50.00', '£50'],
    ['100', '£100'],
    ['1,000', '£1,000'],
    ['GBP 75', '£75'],
    ['٥٠٫٠٠', '£50'],
    ['۷۵', '£75'],
    ['１５０．', '£150'],
  ] as const) {
    await otherAmount(page).fill('')
    await otherAmount(page).pressSequentially(typed)
    await expect(otherAmount(page)).toHaveValue(typed)
    await expect(voucher(page).getByText(amount, { exact: true })).toBeVisible()
  }
  await addToBasket(page).click()
  await expect(page.getByText('Added to your basket: Monetary Gift Voucher, £150.')).toBeVisible()
})

test('An amount that could mean two things is refused, and never taken for another', async ({
  page,
}) => {
  await page.goto('/vouchers/37')
  for (const typed of ['1.000', '1,00,000', '50,', '5 00']) {
    await otherAmount(page).fill(typed)
    await addToBasket(page).click()
    await expect(
      page.getByText('Error: Enter an amount in pounds, like 50 or 62.50', { exact: true }),
    ).toBeVisible()
    await expect(otherAmount(page)).toHaveValue(typed)
  }
  await otherAmount(page).fill('5,00')
  await addToBasket(page).click()
  await expect(page.getByText('Error: Choose £10 or more', { exact: true })).toBeVisible()
  await expect(basketLink(page, 0)).toBeVisible()
})

test('One of the amounts offered takes the place of what was typed', async ({ page }) => {
  await page.goto('/vouchers/37')
  await otherAmount(page).fill('20')
  await expect(page.getByRole('radio', { name: '£20', exact: true })).toBeChecked()
  await chooseAmount(page, '£10')
  await expect(otherAmount(page)).toHaveValue('')
  await chooseAmount(page, '£20')
  await expect(otherAmount(page)).toHaveValue('')
})

test('A number of people is understood in any script', async ({ page }) => {
  await page.goto('/vouchers/42')
  await people(page).fill('٣')
  await expect(page.getByText('£34.95 × 3 people = £104.85')).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await expect(people(page)).toHaveValue('4')
})

test('An amount stays in the basket’s box as it is typed', async ({ page }) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/cart')
  await otherAmount(page).fill('')
  await otherAmount(page).pressSequentially('75.00')
  await expect(otherAmount(page)).toHaveValue('75.00')
  await expect(total(page, '£75')).toBeVisible()
})

test('A link’s amount with a decimal comma is that amount', async ({ page }) => {
  await page.goto('/vouchers/37?value=50,00')
  await expect(voucher(page).getByText('£50', { exact: true })).toBeVisible()
  await page.goto('/vouchers/37?value=1.000')
  await expect(page.getByText('From £10', { exact: true })).toBeVisible()
})

test('What is pasted into a note is cleaned there, the caret stays where it was', async ({
  page,
  sandbox,
}) => {
  await page.goto('/vouchers/37?value=50')
  await expect(voucher(page).getByText('£50', { exact: true })).toBeVisible()
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await to.fill('Ann Lee')
  for (let steps = 0; steps < 4; steps++) await to.press('ArrowLeft')
  await page.keyboard.insertText('\ufeff-\u00adMa\u200brie\t\u202e')
  await expect(to).toHaveValue('Ann-Marie  Lee')
  await page.keyboard.type('!')
  await expect(to).toHaveValue('Ann-Marie ! Lee')
  await expect(to).toHaveAccessibleDescription('Optional. 25 characters left')
  const message = page.getByRole('textbox', { name: 'Message' })
  await message.fill('One\vTwo\u2028Three 👩‍👩‍👧 می‌خواهم')
  await expect(message).toHaveValue('One\nTwo\nThree 👩‍👩‍👧 می‌خواهم')
  await addToBasket(page).click()
  await page.goto('/checkout')
  await fillCheckout(page, { 'First name': '\ufeffJo\u00adhn\t' })
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('John ')
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect((await sandbox.sale()).body).toMatchObject({
    cart: [{ to: 'Ann-Marie ! Lee', message: 'One\nTwo\nThree 👩‍👩‍👧 می‌خواهم' }],
    customer: { first_name: 'John' },
  })
})

test('An error on a voucher of the basket leads from the checkout to its box', async ({ page }) => {
  await keepBasket(
    page,
    { ...MONETARY_LINE, to: 'Jane' },
    { ...MONETARY_LINE, to: 'Half \ud83d', message: 'x'.repeat(201) },
  )
  await page.goto('/checkout')
  await fillCheckout(page)
  const words = 'Remove the characters that cannot be printed'
  const second = page.getByRole('listitem').filter({ has: page.getByText(words) })
  const to = second.getByRole('textbox', { name: 'To', exact: true })
  const message = second.getByRole('textbox', { name: 'Message' })

  await placeOrder(page).click()
  await problems(page).getByRole('link', { name: 'Use 200 characters or fewer' }).click()
  await expect(message).toBeFocused()
  await expect(message).toHaveAccessibleDescription(/^Error: Use 200 characters or fewer/)
  await expect(second.getByText(words)).toBeVisible()
  await expect(to).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await page.goBack()
  await placeOrder(page).click()
  await problems(page).getByRole('link', { name: words }).click()
  await expect(to).toBeFocused()
  await message.fill('Short')
  await to.fill('Whole')
  await expect(page.getByText(words).filter({ visible: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Checkout' }).click()
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
})

test('What Smart Gift refuses of a voucher stands at that voucher, until it is changed', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expects(422)
  const errors = { 'cart.1.message': ['Not these words.'], 'cart.0.value': ['Not this much.'] }
  await sandbox.faults({ path: '/sale', kind: 'reject', errors, times: 1 })
  await keepBasket(page, MONETARY_LINE, { ...MONETARY_LINE, message: 'Hello' })
  await page.goto('/checkout')
  await fillCheckout(page)
  await placeOrder(page).click()
  await problems(page).getByRole('link', { name: 'Not this much.' }).click()
  await expect(otherAmount(page).first()).toBeFocused()
  await expect(otherAmount(page).first()).toHaveAccessibleDescription('Error: Not this much.')
  await page.reload()
  const message = page.getByRole('textbox', { name: 'Message' }).nth(1)
  await expect(message).toHaveAccessibleDescription(/^Error: Not these words\./)
  await message.fill('Hello again')
  await expect(page.getByText('Not these words.').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('Not this much.')).toBeVisible()
})

test('A mistyped email is asked about once, and mended by one tap', async ({ page, sandbox }) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page, { Email: 'john@gmial.com' })
  const meant = page.getByRole('button', { name: 'Did you mean john@gmail.com?' })
  await expect(page.locator('[aria-live=polite]').filter({ has: meant })).toBeVisible()
  await expect(email(page)).toHaveAccessibleDescription('Did you mean john@gmail.com?')
  await expectAccessible(page)
  await meant.click()
  await expect(email(page)).toHaveValue('john@gmail.com')
  await expect(email(page)).toBeFocused()
  await expect(meant).toBeHidden()
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect((await sandbox.sale()).body.customer).toMatchObject({ email: 'john@gmail.com' })
})

test('Whoever has an unusual email orders with it all the same', async ({ page, sandbox }) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
  await expect(page.getByText('Did you mean')).toBeHidden()
  await email(page).fill('john@hotmial.co.uk')
  await email(page).blur()
  await expect(page.getByText('Did you mean john@hotmail.co.uk?')).toBeVisible()
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect((await sandbox.sale()).body.customer).toMatchObject({ email: 'john@hotmial.co.uk' })
})
