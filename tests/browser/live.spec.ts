import type { Page } from 'playwright/test'
import { putIntoBasket } from './support/shopper'
import { expect, test } from './support/test'

/** Comes back to the tab until it shows what changed: the shop reads its vouchers anew every 20 seconds. */
const onceBack = (page: Page, check: () => Promise<void>) =>
  expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await check()
  }).toPass({ timeout: 50_000, intervals: [1_000] })

test('An open page follows price and stock when the shopper comes back to it', async ({
  page,
  context,
  openUpstream,
  openShop,
}) => {
  test.slow()
  const upstream = await openUpstream()
  const shop = await openShop({ upstream: upstream.url })
  await page.goto(`${shop.url}/vouchers/45-massage-at-the-barns`)
  const shelf = await context.newPage()
  await shelf.goto(shop.url)
  await upstream.changeVoucher(45, { value: '90.00', available_count: 2 })
  await upstream.changeVoucher(46, { status: 'disabled' })

  await onceBack(page, () => expect(page.getByText('Only 2 left')).toBeVisible({ timeout: 500 }))
  await expect(page.getByText('£90 Only 2 left')).toBeVisible()
  await onceBack(shelf, () => expect(shelf.getByText('Only 2 left')).toBeVisible({ timeout: 500 }))
  await expect(shelf.getByRole('listitem').getByText('£90', { exact: true })).toBeVisible()
  await expect(shelf.getByText('19 vouchers', { exact: true })).toBeVisible()
})

test('A basket is told what happened to its vouchers meanwhile', async ({
  page,
  openUpstream,
  openShop,
  watch,
}) => {
  test.slow()
  watch.expects(404)
  const upstream = await openUpstream()
  const shop = await openShop({ upstream: upstream.url })
  await page.goto(`${shop.url}/vouchers/45-massage-at-the-barns`)
  await putIntoBasket(page)
  await page.goto(`${shop.url}/vouchers/46-sunday-lunch-in-the-tasting-room`)
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('Jane')
  await putIntoBasket(page)
  await page.goto(`${shop.url}/cart`)
  await expect(page.getByText('Total £127')).toBeVisible()
  await upstream.changeVoucher(45, { value: '90.00' })
  await upstream.changeVoucher(46, { status: 'disabled' })
  const news = page.getByRole('status').filter({ hasText: 'Your basket has changed' })
  await onceBack(page, () => expect(news).toBeVisible({ timeout: 500 }))
  await expect(news).toContainText('Massage at the Barns is now £90; it was £85.')
  await expect(news).toContainText('A voucher that is no longer sold was taken out')
  await expect(news).toContainText('To Jane')
  await expect(page.getByText('Total £90')).toBeVisible()
})
