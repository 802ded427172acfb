import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe'
import { paidByCard, removeCopy, type Shop, startShop } from './support/shop'
import { basketLink, fillCheckout, keepBasket, MONETARY_LINE, placeOrder } from './support/shopper'
import { test as base, expect } from './support/test'

/** The worker's shop is one that is paid by card, at the sandbox. */
const test = base.extend<object, { shop: Shop }>({
  shop: [
    async ({ upstream, database }, provide) => {
      const more = paidByCard(upstream.url)
      const shop = await startShop({ upstream: upstream.url, database: database.url, more })
      await provide(shop)
      await shop.kill()
      await removeCopy(shop.folder)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** Goes as far as the card page with a basket of £50. */
async function goToPay(page: Page) {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(heading(page, 'Pay £50.00')).toBeVisible()
}

test('Paid by card, an order is sold and its money taken', async ({ page, sandbox }) => {
  await goToPay(page)
  await expect(page.getByText('This is a test page. No money moves.')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Total £50.00' })).toBeVisible()
  await expectAccessible(page)
  expect(await sandbox.sales(), 'nothing is sold before it is paid').toHaveLength(0)
  await press(page, 'Pay £50.00')
  await expect(heading(page, 'Thank you, John')).toBeVisible()
  await expect(page.getByText((await sandbox.sale()).orderNumber)).toBeVisible()
  await expect(basketLink(page, 0)).toBeVisible()
  const captured = { status: 'succeeded', amount_captured: 5_000, amount_held: 0 }
  await expect.poll(() => sandbox.charges()).toEqual([expect.objectContaining(captured)])
})

test('Declined and back, basket and form are as they were, and another card may pay', async ({
  page,
  sandbox,
}) => {
  await goToPay(page)
  await press(page, 'Decline')
  await expect(page.getByRole('alert')).toHaveText('Your card was declined. Try another.')
  await press(page, 'Cancel and go back')
  await expect(heading(page, 'Checkout')).toBeVisible()
  await expect(basketLink(page, 1)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('John')
  await placeOrder(page).click()
  await press(page, 'Pay £50.00')
  await expect(heading(page, 'Thank you, John')).toBeVisible()
  await expect
    .poll(async () => (await sandbox.charges()).map(({ amount_captured }) => amount_captured))
    .toEqual([0, 5_000])
  await sandbox.sale()
})

test('Who leaves the card page by the browser’s way finds the checkout as it was', async ({
  page,
  sandbox,
}) => {
  await goToPay(page)
  await page.goBack()
  await expect(heading(page, 'Checkout')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Postcode' })).toHaveValue('T35 TER')
  await expect(placeOrder(page)).toBeEnabled()
  await placeOrder(page).click()
  await press(page, 'Pay £50.00')
  await expect(heading(page, 'Thank you, John')).toBeVisible()
  await sandbox.sale()
})

const SOLD_OUT = { 'cart.0.id': ['This voucher has just been sold out.'] }

test('Refused after the money was held, it is given back and the basket stays', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults({ path: '/sale', kind: 'reject', errors: SOLD_OUT })
  await goToPay(page)
  await press(page, 'Pay £50.00')
  await expect(heading(page, 'This order couldn’t be placed')).toBeVisible()
  await expect(page.getByText('the money held on your card has been released')).toBeVisible()
  await expect(page.getByText('This voucher has just been sold out.')).toBeVisible()
  await expect(basketLink(page, 1)).toBeVisible()
  expect(await sandbox.charges()).toMatchObject([{ status: 'canceled', amount_captured: 0 }])
})

test('Paid by a bank that cannot hold, the money of a refused order is refunded', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults({ path: '/sale', kind: 'reject', errors: SOLD_OUT })
  await goToPay(page)
  await press(page, /^Pay by bank transfer/)
  await expect(page.getByText('has been refunded in full')).toBeVisible()
  expect(await sandbox.charges()).toMatchObject([
    { amount_captured: 5_000, amount_refunded: 5_000 },
  ])
})

test('While Smart Gift is too busy, a paid order waits its turn', async ({ page, sandbox }) => {
  await sandbox.faults({ path: '/sale', kind: 'status', status: 429, retryAfter: 3, times: 1 })
  await goToPay(page)
  await press(page, 'Pay £50.00')
  await expect(heading(page, 'Your order is being placed')).toBeVisible()
  await expect(heading(page, 'Thank you, John')).toBeVisible()
  await sandbox.sale()
})

test('When nobody can know whether it was sold, the money stays held and a person is asked', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults({ path: '/sale', kind: 'cut-after' })
  await goToPay(page)
  await press(page, 'Pay £50.00')
  await expect(heading(page, 'We are checking your order')).toBeVisible()
  expect(await sandbox.charges()).toMatchObject([{ amount_held: 5_000, amount_captured: 0 }])
  expect(await sandbox.calls('/sale')).toBe(1)
})
