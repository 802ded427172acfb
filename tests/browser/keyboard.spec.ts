import type { Locator, Page } from 'playwright/test'
import { addToBasket, basketLink, putIntoBasket } from './support/shopper'
import { expect, test } from './support/test'

/** Presses Tab until the thing has the focus, as somebody without a mouse would, and sees that it is in sight. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport()
      return
    }
  }
  throw new Error(`Tab does not lead to ${target}`)
}

async function type(page: Page, name: string, words: string) {
  await tabTo(page, page.getByRole('textbox', { name, exact: true }))
  await page.keyboard.type(words)
}

test('A shopper with a keyboard alone comes from the shelf to the order number', async ({
  page,
  sandbox,
}) => {
  await page.goto('/')
  await expect(basketLink(page, 0)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dinner = 'Dinner, Bed & Breakfast for two at the Flint Barns'
  await tabTo(page, page.getByRole('link', { name: dinner }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dinner)
  await tabTo(page, page.getByRole('spinbutton', { name: 'Number of people' }))
  await page.keyboard.press('ArrowUp')
  await type(page, 'To', 'Jane')
  await tabTo(page, addToBasket(page))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('You have 1 gift in your basket.')).toBeVisible()
  await expect(addToBasket(page)).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: 'See your basket' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Total £430')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Checkout' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'First name' })).toBeVisible()
  await type(page, 'First name', 'John')
  await type(page, 'Last name', 'Smith')
  await type(page, 'Email', 'john@smart-gift.co.uk')
  await type(page, 'Address line 1', '1A Test Street')
  await type(page, 'Town or city', 'Test')
  await type(page, 'County', 'Testings')
  await type(page, 'Postcode', 'T35 TER')
  await tabTo(page, page.getByRole('radio', { name: 'By email' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'By post' })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Place order · £433.99' }))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  const { orderNumber } = await sandbox.sale()
  await expect(page.getByText(orderNumber)).toBeVisible()
})

test('Whoever markets with a keyboard alone comes to a link, a basket and a code', async ({
  page,
}) => {
  await page.goto('/studio')
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await tabTo(page, page.getByRole('combobox', { name: 'Voucher', exact: true }))
  await page.keyboard.type('Monetary')
  await tabTo(page, page.getByRole('radio', { name: '£10', exact: true }))
  await page.keyboard.press('Space')
  await type(page, 'Source', 'poster')
  await expect(box('Link into the basket')).toHaveValue(/\/cart\/37:10\?utm_source=poster$/)
  await tabTo(page, page.getByRole('button', { name: 'Copy: Link', exact: true }))
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: /^(Copied|It is selected)/ }),
  ).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Download PNG' }))
  const file = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await file).suggestedFilename()).toBe('qr-code.png')
  await page.reload()
  await tabTo(page, page.getByRole('radio', { name: 'One voucher' }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('button', { name: 'Add another voucher' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Voucher 2' })).toBeVisible()
})

test('The radios of an amount are one stop and move by the arrow keys', async ({ page }) => {
  await page.goto('/vouchers/54')
  await tabTo(page, page.getByRole('radio', { name: '£10', exact: true }))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '£20', exact: true })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Other amount' })).toBeFocused()
})

test('The focus is not lost when the last one of a voucher goes into the basket', async ({
  page,
}) => {
  await page.goto('/vouchers/47')
  await tabTo(page, addToBasket(page))
  await page.keyboard.press('Enter')
  await expect(page.getByText('The last one is in your basket already.')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('The focus is not lost when a line leaves the basket and comes back', async ({ page }) => {
  await page.goto('/vouchers/43')
  await putIntoBasket(page)
  await page.goto('/cart')
  await tabTo(page, page.getByRole('button', { name: 'Remove' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})
