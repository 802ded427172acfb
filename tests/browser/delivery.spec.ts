import type { Page } from 'playwright/test'
import { dayAhead, longDay } from './support/days'
import {
  fill,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
  problems,
} from './support/shopper'
import { expect, test } from './support/test'

async function openCheckout(page: Page) {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
}
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, John' })

test('An email is free, the post costs £3.99, and the total follows', async ({ page, sandbox }) => {
  await openCheckout(page)
  const delivery = page.getByRole('group', { name: 'Delivery' })
  await expect(delivery.getByRole('radio', { name: 'By email Free' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Place order · £50', exact: true })).toBeVisible()
  await delivery.getByRole('radio', { name: 'By post £3.99' }).check()
  await expect(page.getByRole('button', { name: 'Place order · £53.99' })).toBeVisible()
  await delivery.getByRole('radio', { name: 'By email' }).check()
  await placeOrder(page).click()
  await expect(thanks(page)).toBeVisible()
  const { body } = await sandbox.sale()
  expect(body.delivery).toStrictEqual({ type_id: 1, price: 0 })
})

test('A recipient of another name and address gets the post', async ({ page, sandbox }) => {
  await openCheckout(page)
  await page.getByRole('radio', { name: 'By post' }).check()
  await page.getByRole('checkbox', { name: /^Post it to my billing address/ }).uncheck()
  await placeOrder(page).click()
  await expect(problems(page)).toContainText("Enter the recipient's first name")
  await fill(page.getByRole('group', { name: 'Recipient' }), {
    'First name': 'Jane',
    'Last name': 'Jones',
    'Address line 1': '2 High Street',
    'Address line 2': 'Flat 3',
    'Town or city': 'Lewes',
    County: 'East Sussex',
    Postcode: 'bn7 1aa',
  })
  await placeOrder(page).click()
  await expect(thanks(page)).toBeVisible()
  const { body } = await sandbox.sale()
  expect(body.delivery).toStrictEqual({
    type_id: 2,
    price: 3.99,
    first_name: 'Jane',
    last_name: 'Jones',
    line1: '2 High Street',
    line2: 'Flat 3',
    city: 'Lewes',
    county: 'East Sussex',
    postcode: 'BN7 1AA',
  })
})

test('A day to deliver on is asked for within a year and told on the order', async ({
  page,
  sandbox,
}) => {
  await openCheckout(page)
  const date = page.getByLabel('Delivery date')
  await date.fill('2020-01-01')
  await placeOrder(page).click()
  await problems(page).getByRole('link', { name: 'Choose a day from tomorrow on' }).click()
  await expect(date).toBeFocused()
  await expect(date).toHaveAttribute('min', dayAhead(1))
  await expect(date).toHaveAttribute('max', dayAhead(365))
  for (const far of ['2206-12-24', dayAhead(366)]) {
    await date.fill(far)
    await placeOrder(page).click()
    const words = `Choose a day up to ${longDay(dayAhead(365))}`
    await expect(problems(page).getByRole('link', { name: words })).toBeVisible()
  }
  expect(await sandbox.calls('/sale')).toBe(0)
  const last = dayAhead(365)
  await date.fill(last)
  await expect(problems(page)).toBeHidden()
  await placeOrder(page).click()
  await expect(page.getByText(`on ${longDay(last)}`)).toBeVisible()
  const { body } = await sandbox.sale()
  expect(body).toMatchObject({ delivery: { date: last } })
})

test('What is ordered is summed up before it is ordered', async ({ page }) => {
  await keepBasket(page, { ...MONETARY_LINE, to: 'Jane' }, { id: 42, value: 3495, persons: 3 })
  await page.goto('/checkout')
  const summary = page.getByRole('region', { name: 'Your order' })
  await expect(summary.getByRole('term')).toHaveText([
    'Monetary Gift VoucherFor Jane',
    'Picnic Among the Vines, 3 people',
    'Delivery, by email',
    'Total',
  ])
  await expect(summary.getByRole('definition')).toHaveText(['£50', '£104.85', 'Free', '£154.85'])
})

for (const [device, years] of [
  ['a year ahead', 1],
  ['a year behind', -1],
  ['thirty years behind', -30],
] as const) {
  test(`The shop’s day counts, though the device’s clock is ${device}`, async ({
    page,
    sandbox,
  }) => {
    const now = new Date()
    await page.clock.setFixedTime(new Date(now).setFullYear(now.getFullYear() + years))
    await openCheckout(page)
    const date = page.getByLabel('Delivery date')
    await expect(date).toHaveAttribute('min', dayAhead(1, now))
    await date.fill(dayAhead(0, now))
    await placeOrder(page).click()
    await expect(problems(page)).toContainText('Choose a day from tomorrow on')
    const tomorrow = dayAhead(1, now)
    await date.fill(tomorrow)
    await placeOrder(page).click()
    await expect(thanks(page)).toBeVisible()
    expect((await sandbox.sale()).body).toMatchObject({ delivery: { date: tomorrow } })
  })
}
