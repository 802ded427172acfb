import { openSite } from '../browser/support/outside'
import { JOHN } from '../browser/support/shopper'
import { type Tab, waitFor, waitForText } from './support/tab'
import { expect, test } from './support/test'

const DINNER = 'Dinner, Bed & Breakfast for two at the Flint Barns'
const GIFT = '/vouchers/37-monetary-gift-voucher'

test('A shopper buys two vouchers for a day to come, mends what was wrong, and gets Smart Gift’s number', async ({
  tab,
  shop,
  upstream,
}) => {
  await tab.open(shop.url)
  await tab.click('link', /^Monetary Gift Voucher/)
  await waitFor(tab, 'heading', 'Monetary Gift Voucher')
  await tab.fill('Other amount', '65')
  await tab.fill('To', 'Jane')
  await tab.fill('Message', 'Thank You!')
  await tab.click('button', 'Add to basket')
  await waitFor(tab, 'link', 'Basket, 1 voucher')

  await tab.back()
  await waitFor(tab, 'heading', 'Gift vouchers from the vineyard')
  await tab.click('link', new RegExp(`^${DINNER}`))
  await waitFor(tab, 'heading', DINNER)
  await tab.click('button', 'More')
  await waitForText(tab, '£215 × 2 people = £430')
  await tab.click('button', 'Add to basket')
  await tab.click('link', 'Basket, 2 vouchers')
  await waitForText(tab, 'Total £495')
  await tab.click('link', 'Checkout')

  await fillCheckout(tab, { Email: 'john@', 'Delivery date': tomorrow() })
  await tab.click('button', 'Place order · £495')
  await waitFor(tab, 'alert', 'There is a problem')
  expect(await tab.valueOf('First name')).toBe('John')
  expect(await tab.valueOf('Delivery date')).toBe(tomorrow())
  await tab.fill('Email', JOHN.Email)
  await tab.click('button', 'Place order · £495')

  await waitFor(tab, 'heading', 'Thank you, John')
  const { orderNumber, body } = await upstream.sale()
  await waitForText(tab, `order number is ${orderNumber}.`)
  expect(await tab.address()).toMatch(/\/orders\/[\w-]{20,}$/)
  expect(body.cart).toEqual([
    { id: '37', value: 65, to: 'Jane', message: 'Thank You!' },
    { id: '38', value: 215, persons: 2 },
  ])
  expect(body.delivery).toMatchObject({ date: tomorrow() })

  await tab.open(await tab.address())
  await waitFor(tab, 'heading', 'Thank you, John')
  await waitFor(tab, 'link', 'Basket, 0 vouchers')
})

test('A link to a voucher brings what it chooses, and going back and forth keeps what was typed', async ({
  tab,
  shop,
}) => {
  await tab.open(`${shop.url}${GIFT}?value=75&to=Jane&utm_source=mail`)
  await waitFor(tab, 'heading', 'Monetary Gift Voucher')
  await waitForText(tab, /£75/)
  await expect.poll(() => tab.valueOf('To')).toBe('Jane')
  await tab.click('button', 'Add to basket')
  await tab.click('link', 'See your basket')
  await waitFor(tab, 'heading', 'Your basket')
  await waitForText(tab, 'Total £75')
  await tab.back()
  await waitFor(tab, 'heading', 'Monetary Gift Voucher')
  await waitFor(tab, 'link', 'Basket, 1 voucher')
})

test('A cart link fills the basket, which is ordered at once', async ({ tab, shop, upstream }) => {
  await tab.open(`${shop.url}/cart/37:50,38:2p?utm_source=mail`)
  await waitForText(tab, 'Total £480')
  await tab.click('link', 'Checkout')
  await fillCheckout(tab)
  await tab.click('button', 'Place order · £480')
  await waitFor(tab, 'heading', 'Thank you, John')
  expect((await upstream.sale()).body.cart).toEqual([
    { id: '37', value: 50 },
    { id: '38', value: 215, persons: 2 },
  ])
})

test('A page on another site shows a voucher and sells it', async ({ tab, shop, upstream }) => {
  const site = await openSite(`
    <smart-voucher voucher="38"><a href="${shop.url}/vouchers/38">${DINNER}</a></smart-voucher>
    <script async src="${shop.url}/embed.js"></script>`)
  await tab.open(site.at('localhost'))
  await tab.inFrame(DINNER, async (frame) => {
    await waitFor(frame, 'heading', DINNER)
    await waitForText(frame, '£215')
    await frame.click('link', 'Buy this voucher')
  })
  await tab.goToNewTab()
  await waitFor(tab, 'heading', DINNER)
  expect(new URL(await tab.address()).origin).toBe(shop.url)
  await tab.click('button', 'Add to basket')
  await tab.click('link', 'Basket, 1 voucher')
  await tab.click('link', 'Checkout')
  await fillCheckout(tab)
  await tab.click('button', /^Place order/)
  await waitFor(tab, 'heading', 'Thank you, John')
  expect((await upstream.sale()).body.cart).toMatchObject([{ id: '38', value: 215 }])
  site.close()
})

async function fillCheckout(tab: Tab, other: Record<string, string> = {}) {
  await waitFor(tab, 'heading', 'Checkout')
  for (const [name, words] of Object.entries({ ...JOHN, ...other })) await tab.fill(name, words)
}

/** Two days from now: tomorrow wherever in the world the tests run. */
function tomorrow(): string {
  return new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
}
