import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boxesToFill, Effort } from './support/effort'
import { ROOT } from './support/programs'
import {
  addToBasket,
  basketLink,
  chooseAmount,
  fill,
  fillCheckout,
  JOHN,
  openVoucher,
  placeOrder,
  putIntoBasket,
} from './support/shopper'
import { expect, test } from './support/test'

test.use({ hasPictures: true })

test('A shopper chooses two vouchers, orders them by post and gets Smart Gift’s number', async ({
  page,
  context,
  sandbox,
}) => {
  await openVoucher(page, 'Monetary Gift Voucher')
  await page.getByRole('textbox', { name: 'Other amount' }).fill('65')
  await fill(page, { To: 'Jane', From: 'John', Message: 'Thank You!' })
  await addToBasket(page).click()
  await expect(page.getByRole('status').getByText('Monetary Gift Voucher, £65')).toBeVisible()
  await expect(basketLink(page, 1)).toBeVisible()

  await openVoucher(page, 'Dinner, Bed & Breakfast for two at the Flint Barns')
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('spinbutton', { name: 'Number of people' })).toHaveValue('2')
  await expect(page.getByText('£215 × 2 people = £430')).toBeVisible()
  await addToBasket(page).click()
  await expect(page.getByRole('status').getByText('You have 2 gifts in your basket.')).toBeVisible()

  const otherTab = await context.newPage()
  await otherTab.goto('/')
  await expect(basketLink(otherTab, 2)).toBeVisible()

  await basketLink(page, 2).click()
  await expect(page.getByRole('heading', { name: 'Your basket', level: 1 })).toBeVisible()
  await expect(page.getByText('Total £495')).toBeVisible()
  await page.getByRole('link', { name: 'Checkout' }).click()
  await fillCheckout(page)
  await page
    .getByRole('group', { name: 'Delivery' })
    .getByRole('radio', { name: 'By post' })
    .check()
  await expect(page.getByRole('checkbox', { name: 'Post it to my billing address' })).toBeChecked()
  await page.getByRole('button', { name: 'Place order · £498.99' }).click()

  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await expect(page).toHaveURL(/\/orders\/[\w-]{20,}$/)
  const { orderNumber, body } = await sandbox.sale()
  await expect(page.getByRole('status')).toContainText(`order number is ${orderNumber}.`)
  const address = { line1: '1A Test Street', city: 'Test', county: 'Testings', postcode: 'T35 TER' }
  expect(body).toStrictEqual({
    order_id: expect.any(Number),
    payment_method_id: 12,
    cart: [
      { id: '37', value: 65, to: 'Jane', from: 'John', message: 'Thank You!' },
      { id: '38', value: 215, persons: 2 },
    ],
    customer: {
      first_name: 'John',
      last_name: 'Smith',
      email: 'john@smart-gift.co.uk',
      billing_address: address,
    },
    delivery: { type_id: 2, price: 3.99, first_name: 'John', last_name: 'Smith', ...address },
  })
  expect(Number.isInteger(body.order_id)).toBe(true)

  await expect(basketLink(page, 0)).toBeVisible()
  await expect(basketLink(otherTab, 0)).toBeVisible()
  await page.goto('/checkout')
  await expect(page.getByText('nothing to order yet')).toBeVisible()
  await openVoucher(page, 'Monetary Gift Voucher')
  await chooseAmount(page, '£10')
  await putIntoBasket(page)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue('')
})

test('An e-voucher is bought in a minute: two steps, eight boxes, few taps', async ({ page }) => {
  const effort = new Effort()
  await page.goto('/')
  await effort.tap(page.getByRole('link', { name: 'Monetary Gift Voucher' }))
  await effort.tap(page.getByRole('group', { name: 'Amount' }).getByText('£40', { exact: true }))
  await effort.tap(addToBasket(page))
  await effort.tap(page.getByRole('link', { name: 'See your basket' }))
  await effort.tap(page.getByRole('link', { name: 'Checkout' }))
  await expect(placeOrder(page)).toBeVisible()
  const shown = await boxesToFill(page).count()
  for (const [name, words] of Object.entries(JOHN))
    await effort.type(page.getByRole('textbox', { name, exact: true }), words)
  await effort.tap(placeOrder(page))
  await expect(page.getByRole('status')).toContainText('order number is')

  expect(shown).toBeLessThanOrEqual(8)
  const { boxes, taps, keystrokes } = effort
  const words = `${shown} boxes shown, ${boxes} filled in, ${taps} taps, ${keystrokes} keystrokes`
  expect(readFileSync(join(ROOT, 'docs/checkout-effort.md'), 'utf8')).toContain(words)
})
