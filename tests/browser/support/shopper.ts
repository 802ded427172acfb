import { expect, type Locator, type Page } from 'playwright/test'

export const basketLink = (page: Page, count: number) =>
  page.getByRole('link', { name: `Basket, ${count} voucher${count === 1 ? '' : 's'}`, exact: true })

/** Opens a voucher from the shelf. */
export async function openVoucher(page: Page, title: string) {
  await page.goto('/')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

export const addToBasket = (page: Page) => page.getByRole('button', { name: 'Add to basket' })

/** Presses it, and waits until the page says so. */
export async function putIntoBasket(page: Page) {
  await addToBasket(page).click()
  await expect(page.getByText(/^Added to your basket/)).toBeVisible()
}

/** Taps one of the amounts offered. */
export const chooseAmount = (page: Page, amount: string) =>
  page.getByRole('group', { name: 'Amount' }).getByText(amount, { exact: true }).click()

/** Adds the voucher for an amount, £50 unless told, to the basket. */
export async function addMonetary(page: Page, amount = '50') {
  await page.goto('/vouchers/37-monetary-gift-voucher')
  await page.getByRole('textbox', { name: 'Other amount' }).fill(amount)
  await putIntoBasket(page)
}

/** Puts lines into the basket as an earlier visit would have left them. Money in pence. */
export async function keepBasket(page: Page, ...lines: object[]) {
  const full = lines.map((line, at) => ({
    key: `line-${at}`,
    to: '',
    from: '',
    message: '',
    ...line,
  }))
  await page.goto('/cart')
  await page.evaluate(
    (cart) => localStorage.setItem('cart', cart),
    JSON.stringify({ lines: full, notices: [] }),
  )
}

export const MONETARY_LINE = { id: 37, value: 5000 }
export const EXPERIENCE_LINE = { id: 38, value: 21_500, persons: 2 }

/** The documented customer, by the names of the boxes. */
export const JOHN = {
  'First name': 'John',
  'Last name': 'Smith',
  Email: 'john@smart-gift.co.uk',
  'Address line 1': '1A Test Street',
  'Town or city': 'Test',
  County: 'Testings',
  Postcode: 'T35 TER',
}

/** Fills in the text boxes of a form, or a part of it, by their names. */
export async function fill(part: Page | Locator, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    await part.getByRole('textbox', { name, exact: true }).fill(value)
  }
}

/** Fills in the checkout with the documented customer. */
export const fillCheckout = (page: Page, other: Record<string, string> = {}) =>
  fill(page, { ...JOHN, ...other })

export const placeOrder = (page: Page) => page.getByRole('button', { name: /^Place order/ })

/** The error summary. */
export const problems = (page: Page) => page.getByRole('alert', { name: 'There is a problem' })
