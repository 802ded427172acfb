import type { Page } from 'playwright/test'
import { checkSilently, fillSilently } from './support/fill-silently'
import {
  addToBasket,
  basketLink,
  EXPERIENCE_LINE,
  JOHN,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
  problems,
} from './support/shopper'
import { expect, test } from './support/test'

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, John' })
const added = (page: Page) => page.getByText(/^Added to your basket/)

async function fillAllSilently(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) await fillSilently(box(page, name), value)
}

async function openCheckout(page: Page) {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeEnabled()
}

test.describe('what is filled in without an event', () => {
  test('is added to the basket: an amount, and words', async ({ page }) => {
    await page.goto('/vouchers/37')
    await expect(basketLink(page, 0)).toBeVisible()
    await fillAllSilently(page, { 'Other amount': '55', To: 'Jane', Message: 'Well done' })
    await addToBasket(page).click()
    await expect(added(page)).toContainText('£55')
    await page.goto('/cart')
    await expect(box(page, 'To')).toHaveValue('Jane')
    await expect(box(page, 'Message')).toHaveValue('Well done')
  })

  test('is added to the basket: one of the amounts offered, by the Enter key', async ({ page }) => {
    await page.goto('/vouchers/37')
    await expect(basketLink(page, 0)).toBeVisible()
    await checkSilently(page.getByRole('radio', { name: '£40', exact: true }))
    await box(page, 'To').press('Enter')
    await expect(added(page)).toContainText('£40')
    await checkSilently(page.getByRole('radio', { name: '£20', exact: true }))
    await fillSilently(box(page, 'Other amount'), '60')
    await addToBasket(page).click()
    await expect(added(page)).toContainText('£60')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  })

  test('counts for the number of people and the next step', async ({ page }) => {
    await page.goto('/vouchers/42')
    await expect(basketLink(page, 0)).toBeVisible()
    const people = page.getByRole('spinbutton')
    await fillSilently(people, '4')
    await page.getByRole('button', { name: 'More' }).click()
    await expect(people).toHaveValue('5')
    await fillSilently(people, '9')
    await addToBasket(page).click()
    await expect(people).toHaveAccessibleDescription(/Error: Choose 2 to 6 people/)
    await expect(basketLink(page, 0)).toBeVisible()
  })

  test('is not put back by what else is typed, and shows on the voucher', async ({ page }) => {
    await page.goto('/vouchers/38')
    await expect(basketLink(page, 0)).toBeVisible()
    await fillSilently(box(page, 'To'), 'Jane')
    await box(page, 'From').fill('John')
    await expect(box(page, 'To')).toHaveValue('Jane')
    await expect(page.getByRole('figure', { name: 'Your voucher' })).toContainText('To Jane')
  })

  test('changes the basket that is ordered', async ({ page, sandbox }) => {
    await keepBasket(page, MONETARY_LINE, EXPERIENCE_LINE)
    await page.goto('/cart')
    await fillSilently(box(page, 'Other amount'), '75')
    await fillSilently(box(page, 'Message').first(), 'Well done')
    await fillSilently(page.getByRole('spinbutton'), '3')
    await page.getByRole('link', { name: 'Checkout' }).click()
    await expect(page.getByRole('button', { name: 'Place order · £720' })).toBeVisible()
    await fillAllSilently(page, JOHN)
    await placeOrder(page).click()
    await expect(thanks(page)).toBeVisible()
    const { body } = await sandbox.sale()
    expect(body.cart).toMatchObject([{ value: 75, message: 'Well done' }, { persons: 3 }])
  })

  test('is ordered: text, radio and tick', async ({ page, sandbox }) => {
    await openCheckout(page)
    await fillAllSilently(page, JOHN)
    await checkSilently(page.getByRole('radio', { name: 'By post' }))
    await box(page, 'County').focus()
    await expect(page.getByRole('button', { name: 'Place order · £53.99' })).toBeVisible()
    await checkSilently(
      page.getByRole('checkbox', { name: /^Post it to my billing address/ }),
      false,
    )
    await placeOrder(page).click()
    await expect(problems(page)).toContainText("Enter the recipient's first name")
    const recipient = page.getByRole('group', { name: 'Recipient' })
    for (const [name, value] of Object.entries({ ...JOHN, 'First name': 'Jane' })) {
      if (name !== 'Email')
        await fillSilently(recipient.getByRole('textbox', { name, exact: true }), value)
    }
    await placeOrder(page).click()
    await expect(thanks(page)).toBeVisible()
    const { body } = await sandbox.sale()
    expect(body.delivery).toMatchObject({ type_id: 2, first_name: 'Jane', line1: '1A Test Street' })
  })

  test('is ordered by the Enter key, and mends what was wrong', async ({ page, sandbox }) => {
    await openCheckout(page)
    await placeOrder(page).click()
    await expect(problems(page).getByRole('link')).toHaveCount(7)
    await fillAllSilently(page, { ...JOHN, Email: 'john' })
    await box(page, 'Postcode').press('Enter')
    await expect(problems(page).getByRole('link')).toHaveCount(1)
    await fillSilently(box(page, 'Email'), JOHN.Email)
    await box(page, 'County').focus()
    await expect(problems(page)).toBeHidden()
    await box(page, 'Postcode').press('Enter')
    await expect(thanks(page)).toBeVisible()
    expect((await sandbox.sale()).body.customer).toMatchObject({ email: JOHN.Email })
  })

  test('is kept with the draft', async ({ page }) => {
    await openCheckout(page)
    await fillAllSilently(page, { 'First name': 'John', Email: JOHN.Email })
    await page.reload()
    await expect(box(page, 'First name')).toHaveValue('John')
    await expect(box(page, 'Email')).toHaveValue(JOHN.Email)
  })
})

test('An amount that is also offered can be typed digit by digit on the way to another', async ({
  page,
}) => {
  await page.goto('/vouchers/37')
  await expect(basketLink(page, 0)).toBeVisible()
  await box(page, 'Other amount').pressSequentially('400')
  await expect(box(page, 'Other amount')).toHaveValue('400')
  await addToBasket(page).click()
  await expect(added(page)).toContainText('£400')
  await page.goto('/cart')
  const amount = box(page, 'Other amount')
  await amount.fill('')
  await amount.pressSequentially('205')
  await expect(amount).toHaveValue('205')
  await expect(page.getByText('Total £205', { exact: true })).toBeVisible()
})
