import type { Page } from 'playwright/test'
import {
  fill,
  fillCheckout,
  keepBasket,
  openVoucher,
  placeOrder,
  problems,
} from '../browser/support/shopper'
import type { Orders } from './orders'
import { FULL_BASKET, NOTES } from './texts'

type Open = (page: Page, orders: Orders) => Promise<unknown>

const at =
  (path: string): Open =>
  (page) =>
    page.goto(path)
const order =
  (end: keyof Orders): Open =>
  (page, orders) =>
    page.goto(`/orders/${orders[end]}`)

const fullCheckout: Open = async (page) => {
  await keepBasket(page, ...FULL_BASKET)
  await page.goto('/checkout')
  await placeOrder(page).waitFor()
}

/** Every page in every state that looks different, by the name of its picture. */
export const SCENES: Record<string, Open> = {
  shelf: at('/'),
  'shelf-nothing-found': async (page) => {
    await page.goto('/')
    await page.getByRole('searchbox').fill('marmalade')
    await page.getByRole('button', { name: 'See all vouchers' }).waitFor()
  },
  collection: at('/collections/for-two'),
  voucher: at('/vouchers/37'),
  'voucher-filled': async (page) => {
    await page.goto(`/vouchers/38?${new URLSearchParams({ persons: '4', ...NOTES })}`)
    await page.getByRole('spinbutton').waitFor()
  },
  'voucher-long': at('/vouchers/57'),
  'voucher-in-error': async (page) => {
    await page.goto('/vouchers/37')
    await page.getByRole('button', { name: 'Add to basket' }).click()
  },
  'voucher-sold-out': at('/vouchers/48'),
  'voucher-added': async (page) => {
    await openVoucher(page, 'Dinner, Bed & Breakfast for two at the Flint Barns')
    await page.getByRole('button', { name: 'Add to basket' }).click()
    await page.getByText(/^Added to your basket/).waitFor()
  },
  'basket-empty': async (page) => {
    await page.goto('/cart')
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.getByText(/empty/i).first().waitFor()
  },
  basket: async (page) => {
    await keepBasket(page, ...FULL_BASKET)
    await page.reload()
    await page.getByText('Total £1,176', { exact: true }).waitFor()
  },
  'basket-changed': async (page) => {
    await keepBasket(
      page,
      { id: 37, value: 5_000 },
      { id: 38, value: 19_500, persons: 2 },
      { id: 48, value: 9_900, persons: 2, ...NOTES },
    )
    await page.reload()
    await page.getByText('Your basket has changed').waitFor()
  },
  'cart-link': async (page) => {
    await keepBasket(page, ...FULL_BASKET)
    await page.goto('/cart/37:50,38:2p')
    await page.getByRole('button', { name: 'Start again' }).waitFor()
  },
  checkout: fullCheckout,
  'checkout-by-post': async (page, orders) => {
    await fullCheckout(page, orders)
    await fillCheckout(page)
    await page.getByRole('radio', { name: 'By post' }).check()
    await page.getByRole('checkbox', { name: /^Post it to my billing address/ }).uncheck()
  },
  'checkout-in-error': async (page, orders) => {
    await fullCheckout(page, orders)
    await fill(page, { Email: 'jane' })
    await placeOrder(page).click()
    await problems(page).waitFor()
  },
  'order-sold': async (page, orders) => {
    await order('sold')(page, orders)
    await page.getByRole('textbox', { name: 'Who is it for?' }).fill(NOTES.to)
  },
  'order-waiting': order('waiting'),
  'order-refused': order('refused'),
  'order-partly-sold': order('partlySold'),
  'order-doubtful': order('doubtful'),
  'order-unpaid': order('unpaid'),
  'how-it-works': at('/how-it-works'),
  terms: at('/legal/terms'),
  accessibility: at('/accessibility'),
  studio: at('/studio'),
  'not-found': at('/nowhere'),
}
