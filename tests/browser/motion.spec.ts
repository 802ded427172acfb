import type { Page } from 'playwright/test'
import { holdBack } from './support/hold-back'
import {
  addToBasket,
  basketLink,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
} from './support/shopper'
import { expect, test } from './support/test'

/** Writes down every transition from one view to the next: within a document with how long it runs, and how each document came. */
const noteMotion = (page: Page) =>
  page.addInitScript(() => {
    const note = (what: string) =>
      sessionStorage.setItem('moved', `${sessionStorage.getItem('moved') ?? ''}${what};`)
    addEventListener('pagereveal', ({ viewTransition }) =>
      note(`${location.pathname.split('/')[1]} ${viewTransition ? 'fades in' : 'is there'}`),
    )
    const start = document.startViewTransition.bind(document)
    document.startViewTransition = (update) => {
      const transition = start(update)
      transition.ready.then(
        () => {
          const running = document.getAnimations().map(({ effect }) => effect?.getTiming().duration)
          note(`pictures ${Math.max(...running.map(Number))}`)
        },
        () => note('pictures skipped'),
      )
      return transition
    }
  })

const moved = (page: Page) => page.evaluate(() => sessionStorage.getItem('moved') ?? '')

async function openFirstVoucher(page: Page) {
  await page.goto('/')
  // Said once the page's script is there: before that a link leads from document to document.
  await expect(basketLink(page, 0)).toBeVisible()
  await page.getByRole('link', { name: 'Monetary Gift Voucher', exact: true }).click()
  await expect(addToBasket(page)).toBeVisible()
}

const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, John', exact: true })

async function fillOrder(page: Page) {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
}

async function order(page: Page) {
  await fillOrder(page)
  await placeOrder(page).click()
  await expect(thanks(page)).toBeVisible()
}

test.describe('Where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a card’s picture grows into its page, and the checkout turns into the order', async ({
    page,
  }) => {
    await noteMotion(page)
    await openFirstVoucher(page)
    await expect.poll(() => moved(page)).toContain('pictures 220;')
    await order(page)
    await expect.poll(() => moved(page)).toContain('orders fades in;')
  })

  test('an order’s page fades in without a fault when its stylesheet comes late', async ({
    page,
  }) => {
    await noteMotion(page)
    await fillOrder(page)
    const arrive = await holdBack(page, '**/*.css*')
    await placeOrder(page).click()
    await page.waitForURL('**/orders/**', { waitUntil: 'commit' })
    await page.waitForFunction(() => document.querySelector('footer'), null, { polling: 50 })
    arrive()
    await expect(thanks(page)).toBeVisible()
    await expect.poll(() => moved(page)).toContain('orders fades in;')
  })

  test('a page that is left or resized while it moves is left without a fault', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Monetary Gift Voucher', exact: true }).click()
    await page.setViewportSize({ width: 400, height: 500 })
    await page.goto('/cart')
    await expect(page.getByText('Your basket is empty.', { exact: true })).toBeVisible()
  })
})

test('Where less motion is wanted nothing moves from view to view', async ({ page }) => {
  await noteMotion(page)
  await openFirstVoucher(page)
  await order(page)
  await expect.poll(() => moved(page)).toContain('orders is there;')
  const seen = await moved(page)
  expect(seen).not.toContain('fades in')
  for (const [, length] of seen.matchAll(/pictures ([\d.]+);/g)) {
    expect(Number(length)).toBeLessThan(0.1)
  }
})
