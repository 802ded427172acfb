import type { Page } from 'playwright/test'
import { addToBasket, basketLink, chooseAmount, fill, keepBasket } from './support/shopper'
import { expect, test } from './support/test'

const otherAmount = (page: Page) => page.getByRole('textbox', { name: 'Other amount' })
const people = (page: Page) => page.getByRole('spinbutton', { name: 'Number of people' })

test('An amount between two steps is not changed silently', async ({ page }) => {
  await page.goto('/vouchers/37')
  await otherAmount(page).fill('37')
  await addToBasket(page).click()
  const advice = 'Choose £35 or £40: amounts go up in steps of £5'
  await expect(page.getByText(advice)).toBeVisible()
  await expect(otherAmount(page)).toHaveValue('37')
  await expect(otherAmount(page)).toBeFocused()
  await expect(otherAmount(page)).toHaveAccessibleDescription(new RegExp(advice))
  await expect(basketLink(page, 0)).toBeVisible()
  await otherAmount(page).fill('£40.00')
  await expect(page.getByText(advice)).toBeHidden()
  await addToBasket(page).click()
  await expect(page.getByText('Added to your basket: Monetary Gift Voucher, £40.')).toBeVisible()
})

const REFUSED: [voucher: number, typed: string, words: string][] = [
  [37, '', 'Choose an amount'],
  [37, 'lots', 'Enter an amount in pounds, like 50 or 62.50'],
  [37, '5', 'Choose £10 or more'],
  [37, '1,005', 'Choose £1,000 or less'],
  [54, '45', 'Choose £40 or less'],
  [55, '6.25', 'Choose £6.20 or £6.30: amounts go up in steps of £0.10'],
  [56, '13', 'Choose £12.50 or £15: amounts go up in steps of £2.50'],
]
test('Every other amount that cannot be bought is refused in words', async ({ page }) => {
  for (const [voucher, typed, words] of REFUSED) {
    await page.goto(`/vouchers/${voucher}`)
    await otherAmount(page).fill(typed)
    await addToBasket(page).click()
    await expect(page.getByText(`Error: ${words}`, { exact: true })).toBeVisible()
    await expect(otherAmount(page)).toBeFocused()
  }
  await expect(basketLink(page, 0)).toBeVisible()
})

test('Twelve amounts or fewer are all offered, more are spread over the range', async ({
  page,
}) => {
  const amounts = page.getByRole('group', { name: 'Amount' })
  await page.goto('/vouchers/54')
  await expect(amounts.getByRole('radio')).toHaveCount(4)
  for (const name of ['£10', '£20', '£30', '£40']) {
    await expect(amounts.getByRole('radio', { name, exact: true })).toHaveCount(1)
  }
  await page.goto('/vouchers/37')
  await expect(amounts.getByRole('radio')).toHaveCount(8)
  await expect(amounts.getByRole('radio', { name: '£10', exact: true })).toHaveCount(1)
  await expect(amounts.getByRole('radio', { name: '£1,000' })).toHaveCount(1)
  await chooseAmount(page, '£20')
  await expect(amounts.getByRole('radio', { name: '£20', exact: true })).toBeChecked()
  await otherAmount(page).fill('25')
  await expect(amounts.getByRole('radio', { name: '£20', exact: true })).not.toBeChecked()
  await expect(page.getByRole('figure', { name: 'Your voucher' })).toContainText('£25')
})

test('The number of people stays within what the voucher is for', async ({ page }) => {
  await page.goto('/vouchers/42')
  const fewer = page.getByRole('button', { name: 'Fewer' })
  const more = page.getByRole('button', { name: 'More' })
  await expect(people(page)).toHaveValue('2')
  await expect(fewer).toBeDisabled()
  await expect(page.getByText('£34.95 × 2 people = £69.90')).toBeVisible()
  for (let count = 3; count <= 6; count++) {
    await more.click()
    await expect(people(page)).toHaveValue(String(count))
  }
  await expect(more).toBeDisabled()
  await expect(page.getByText('£34.95 × 6 people = £209.70')).toBeVisible()
  await people(page).press('Home')
  await expect(people(page)).toHaveValue('2')
  await people(page).press('ArrowUp')
  await expect(people(page)).toHaveValue('3')
  await people(page).press('End')
  await expect(people(page)).toHaveValue('6')
})

test('A number of people that the voucher is not for is refused in words', async ({ page }) => {
  await page.goto('/vouchers/42')
  for (const typed of ['1', '7', 'two', '']) {
    await people(page).fill(typed)
    await expect(page.getByText('Choose 2 to 6 people')).toBeVisible()
    await addToBasket(page).click()
    await expect(people(page)).toBeFocused()
    await expect(people(page)).toHaveValue(typed)
  }
  await expect(basketLink(page, 0)).toBeVisible()
  await people(page).fill('6')
  await expect(page.getByText('Choose 2 to 6 people')).toBeHidden()
})

test('Nobody is asked how many people where there is no choice', async ({ page }) => {
  await page.goto('/vouchers/43')
  await expect(page.getByText('£195 × 2 people = £390')).toBeVisible()
  await expect(people(page)).toBeHidden()
  await addToBasket(page).click()
  await expect(basketLink(page, 1)).toBeVisible()
})

test('The voucher fills in with the shopper’s words as they are typed', async ({ page }) => {
  await page.goto('/vouchers/38')
  const voucher = page.getByRole('figure', { name: 'Your voucher' })
  await fill(page, { To: 'Jane', From: 'John', Message: 'Thank <b>You</b>!' })
  for (const words of ['To Jane', 'From John', 'Thank <b>You</b>!', 'Dinner, Bed & Breakfast']) {
    await expect(voucher.getByText(words)).toBeVisible()
  }
  await page.getByRole('button', { name: 'More' }).click()
  await expect(voucher.getByText('for 2 people')).toBeVisible()
})

test('Words too long for the voucher are counted, refused and kept', async ({ page }) => {
  await page.goto('/vouchers/38')
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await expect(to).toHaveAccessibleDescription('Optional. 40 characters left')
  await to.fill('x'.repeat(39))
  await expect(to).toHaveAccessibleDescription('Optional. 1 character left')
  await to.fill('x'.repeat(43))
  await expect(to).toHaveAccessibleDescription('Optional. Please shorten this by 3 characters')
  await addToBasket(page).click()
  await expect(to).toBeFocused()
  await expect(to).toHaveValue('x'.repeat(43))
  await expect(basketLink(page, 0)).toBeVisible()
})

test('What is sold out cannot be added', async ({ page }) => {
  await page.goto('/vouchers/48')
  await expect(page.getByText('Sold out')).toBeVisible()
  await expect(addToBasket(page)).toBeHidden()
})

test('No more of a voucher goes into the basket than there is', async ({ page }) => {
  await page.goto('/vouchers/47')
  await expect(page.getByText('Only 1 left')).toBeVisible()
  await addToBasket(page).click()
  await expect(basketLink(page, 1)).toBeVisible()
  await expect(page.getByText('The last one is in your basket already.')).toBeVisible()
  await expect(addToBasket(page)).toBeHidden()
  const harvest = { id: 44, value: 6500, persons: 1 }
  await keepBasket(page, harvest, harvest, harvest)
  await page.goto('/vouchers/44')
  await expect(page.getByText('All 3 that are left are in your basket already.')).toBeVisible()
  await expect(addToBasket(page)).toBeHidden()
})

test('Markup in a voucher’s words is shown as they wrote it', async ({ page }) => {
  page.on('dialog', (dialog) => Promise.reject(new Error(`ran: ${dialog.message()}`)))
  const title = 'Blending Workshop: <b>Chardonnay</b> &amp; Pinot <script>alert(1)</script>'
  await page.goto('/')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(/<b>Chardonnay<\/b> &amp; Pinot <script>/)
  await expect(page.getByText('from <b>three</b> still wines')).toBeVisible()
  await expect(page.getByText('<img src=x onerror=alert(2)>Includes "all"')).toBeVisible()
})
