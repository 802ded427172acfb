import type { Page } from 'playwright/test'
import {
  addMonetary,
  fill,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
  problems,
} from './support/shopper'
import { expect, test } from './support/test'

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function openCheckout(page: Page) {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeEnabled()
}

const MISSING = {
  'First name': 'Enter your first name',
  'Last name': 'Enter your last name',
  Email: 'Enter an email address in the form name@example.com',
  'Address line 1': 'Enter address line 1, usually the building and street',
  'Town or city': 'Enter a town or city',
  County: 'Enter a county',
  Postcode: 'Enter a postcode',
}

test('What is missing is listed, leads to its field and is said there in the same words', async ({
  page,
}) => {
  await openCheckout(page)
  await placeOrder(page).click()
  await expect(problems(page)).toBeFocused()
  await expect(problems(page).getByRole('link')).toHaveText(Object.values(MISSING))
  await expect(page).toHaveTitle(/^Error: Checkout/)
  for (const [name, words] of Object.entries(MISSING)) {
    await problems(page).getByRole('link', { name: words, exact: true }).click()
    await expect(box(page, name)).toBeFocused()
    await expect(box(page, name)).toHaveAccessibleDescription(new RegExp(words))
    await expect(box(page, name)).toHaveAttribute('aria-invalid', 'true')
  }
})

test('Where the rules of the form cannot be loaded, the server says what is wrong, and takes the order', async ({
  page,
  watch,
}) => {
  watch.allowsOffline()
  watch.expects(422)
  await openCheckout(page)
  const files = '**/_next/static/**'
  await page.route(files, (route) => route.abort('internetdisconnected'))
  await placeOrder(page).click()
  await expect(problems(page).getByRole('link')).toHaveText(Object.values(MISSING))
  await fillCheckout(page)
  await page.unroute(files)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
})

test('A mistake goes away as it is put right', async ({ page }) => {
  await openCheckout(page)
  await box(page, 'Email').fill('john')
  await box(page, 'Last name').focus()
  await expect(box(page, 'Email')).toHaveAccessibleDescription(/in the form name@example.com/)
  await expect(problems(page)).toBeHidden()
  await expect(page).not.toHaveTitle(/Error/)
  await fillCheckout(page, { Email: 'john' })
  await placeOrder(page).click()
  await expect(problems(page).getByRole('link')).toHaveText([MISSING.Email])
  await box(page, 'Email').fill('john@smart-gift.co.uk')
  await expect(problems(page)).toBeHidden()
  await expect(page).not.toHaveTitle(/Error/)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
})

test('What was typed survives a reload, the way back and an error', async ({ page }) => {
  await openCheckout(page)
  await fill(page, { 'First name': 'Jo', Email: 'jo@example.com', 'Address line 2': 'Flat 3' })
  await page.getByRole('radio', { name: 'By post' }).check()
  await page.getByRole('checkbox', { name: /^Post it to my billing address/ }).uncheck()
  const recipient = page.getByRole('group', { name: 'Recipient' })
  await fill(recipient, { 'First name': 'Jane' })
  const expectAll = async () => {
    await expect(box(page, 'First name').first()).toHaveValue('Jo')
    await expect(box(page, 'Email')).toHaveValue('jo@example.com')
    await expect(box(page, 'Address line 2').first()).toHaveValue('Flat 3')
    await expect(recipient.getByRole('textbox', { name: 'First name' })).toHaveValue('Jane')
  }
  await page.reload()
  await expectAll()
  await page.getByRole('link', { name: 'Change the basket' }).click()
  await expect(page.getByRole('heading', { name: 'Your basket' })).toBeVisible()
  await page.goBack()
  await expectAll()
  await placeOrder(page).click()
  await expect(problems(page)).toBeFocused()
  await expectAll()
})

test('What was typed is gone after the sale, even by the way back', async ({ page }) => {
  await openCheckout(page)
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('nothing to order yet')).toBeVisible()
  await addMonetary(page)
  await page.goto('/checkout')
  await expect(box(page, 'First name')).toHaveValue('')
})

test('The checkout can be filled in by the browser and asks for no more than it needs', async ({
  page,
}) => {
  await openCheckout(page)
  const tokens = {
    'First name': 'given-name',
    'Last name': 'family-name',
    Email: 'email',
    'Address line 1': 'billing address-line1',
    'Town or city': 'billing address-level2',
    Postcode: 'billing postal-code',
  }
  for (const [name, token] of Object.entries(tokens)) {
    await expect(box(page, name)).toHaveAttribute('autocomplete', token)
  }
  await expect(box(page, 'Email')).toHaveAttribute('inputmode', 'email')
  await expect(box(page, 'Address line 3')).toBeHidden()
  await page.getByRole('button', { name: 'Add another line' }).click()
  await expect(box(page, 'Address line 3')).toBeFocused()
})

test('Pressing twice orders once', async ({ page, sandbox }) => {
  await openCheckout(page)
  await fillCheckout(page)
  await sandbox.faults({ path: '/sale', kind: 'delay', ms: 1_000 })
  await placeOrder(page).dblclick()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect(await sandbox.sales()).toHaveLength(1)
})
