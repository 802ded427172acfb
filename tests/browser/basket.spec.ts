import type { Page } from 'playwright/test'
import {
  addMonetary,
  basketLink,
  EXPERIENCE_LINE,
  fill,
  keepBasket,
  MONETARY_LINE,
} from './support/shopper'
import { expect, test } from './support/test'

const line = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
const total = (page: Page, amount: string) => page.getByText(`Total ${amount}`, { exact: true })

test('A basket outlives a reload and follows in every open tab', async ({ page, context }) => {
  const otherTab = await context.newPage()
  await otherTab.goto('/cart')
  await expect(otherTab.getByText('Your basket is empty.')).toBeVisible()
  await addMonetary(page, '50')
  await expect(basketLink(otherTab, 1)).toBeVisible()
  await expect(total(otherTab, '£50')).toBeVisible()
  await page.reload()
  await expect(basketLink(page, 1)).toBeVisible()
  await otherTab.getByRole('button', { name: 'Remove' }).click()
  await expect(basketLink(page, 0)).toBeVisible()
})

test('Everything chosen can be changed in the basket', async ({ page }) => {
  await keepBasket(page, MONETARY_LINE, EXPERIENCE_LINE)
  await page.goto('/cart')
  await expect(total(page, '£480')).toBeVisible()
  const money = line(page, 'Monetary Gift Voucher')
  await money.getByRole('textbox', { name: 'Other amount' }).fill('75')
  await fill(money, { To: 'Jane', From: 'John', Message: 'Well done' })
  const dinner = line(page, 'Dinner, Bed & Breakfast')
  await dinner.getByRole('button', { name: 'More' }).click()
  await expect(dinner.getByText('£215 × 3 people = £645')).toBeVisible()
  await expect(total(page, '£720')).toBeVisible()
  await page.reload()
  await expect(total(page, '£720')).toBeVisible()
  await expect(money.getByRole('figure', { name: 'Your voucher' })).toContainText('To Jane')
  await expect(money.getByRole('textbox', { name: 'Message' })).toHaveValue('Well done')
})

test('An amount can be typed digit by digit in the basket', async ({ page }) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/cart')
  const amount = page.getByRole('textbox', { name: 'Other amount' })
  await amount.click()
  await amount.press('ControlOrMeta+A')
  await amount.pressSequentially('125')
  await expect(amount).toBeFocused()
  await expect(amount).toHaveValue('125')
  await expect(total(page, '£125')).toBeVisible()
  await amount.fill('37')
  await expect(page.getByText('Choose £35 or £40: amounts go up in steps of £5')).toBeVisible()
})

test('A line taken out can be put back where it was', async ({ page }) => {
  await keepBasket(page, { ...MONETARY_LINE, to: 'Jane' }, EXPERIENCE_LINE)
  await page.goto('/cart')
  await line(page, 'Monetary Gift Voucher').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('status').getByText('Removed: Monetary Gift Voucher.')).toBeVisible()
  await expect(basketLink(page, 1)).toBeVisible()
  await expect(total(page, '£430')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(basketLink(page, 2)).toBeVisible()
  await expect(page.getByRole('listitem').first()).toContainText('To Jane')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
})

test('The last line taken out can be put back as well', async ({ page }) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/cart')
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Your basket is empty.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(total(page, '£50')).toBeVisible()
})

test('Another voucher like this takes one more of the same with its words', async ({ page }) => {
  await keepBasket(page, { ...MONETARY_LINE, to: 'Jane' }, EXPERIENCE_LINE)
  await page.goto('/cart')
  const money = line(page, 'Monetary Gift Voucher')
  await money.getByRole('button', { name: 'Add another' }).click()
  await expect(basketLink(page, 3)).toBeVisible()
  await expect(total(page, '£530')).toBeVisible()
  await expect(money).toHaveCount(2)
  await expect(money.nth(1)).toContainText('To Jane')
})

test('There is no other like this where none is left', async ({ page }) => {
  await keepBasket(page, { id: 47, value: 9850, persons: 1 })
  await page.goto('/cart')
  await expect(page.getByText('The last one is in your basket already.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add another' })).toBeHidden()
})

test('A basket of another shopper’s browser is not ours', async ({ page, browser, baseURL }) => {
  await addMonetary(page)
  const stranger = await browser.newPage({ baseURL })
  await stranger.goto('/cart')
  await expect(stranger.getByText('Your basket is empty.')).toBeVisible()
  await stranger.close()
})
