import type { Locator, Page } from 'playwright/test'
import { checkout, orderOf, post } from './support/checkout'
import {
  addToBasket,
  basketLink,
  fill,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
} from './support/shopper'
import { expect, test } from './support/test'

const box = async (part: Locator) => {
  const found = await part.boundingBox()
  if (!found) throw new Error(`${part} is not on the page`)
  return found
}

/** What is there last, once the browser has drawn what it alone knows. */
const DRAWN: Record<string, (page: Page) => Locator> = {
  '/cart': (page) => page.getByRole('link', { name: 'Checkout' }),
  '/checkout': placeOrder,
  '/studio': (page) => page.getByRole('img', { name: /^QR code/ }),
}

/** Opens a page with one voucher in the basket and waits until all of it stands there. */
async function openWhole(page: Page, path: string) {
  await page.goto(path)
  await expect(basketLink(page, 1)).toBeVisible()
  await expect(DRAWN[path]?.(page) ?? page.getByRole('main')).toBeVisible()
}

/** What a thumb could miss: all that can be pressed and is smaller than 44 pixels, but for words within a sentence and what is hidden from everybody. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const inSentence = (element: Element) =>
      element.tagName === 'A' && getComputedStyle(element).display === 'inline'
    const targetOf = (element: Element) =>
      element.matches('[type=radio], [type=checkbox]') ? element.closest('label') : element
    return [...document.querySelectorAll('main a, main button, main input, main select, header a')]
      .filter((element) => !inSentence(element) && !element.closest('[aria-hidden=true]'))
      .map((element) => ({ element, size: targetOf(element)?.getBoundingClientRect() }))
      .filter(({ size }) => size && size.width > 1 && Math.min(size.width, size.height) < 44)
      .map(
        ({ element, size }) => `${element.outerHTML.slice(0, 80)} ${size?.width}×${size?.height}`,
      )
  })

test('Everything to press is large enough for a thumb', async ({ page }) => {
  await keepBasket(page, MONETARY_LINE)
  for (const path of ['/', '/vouchers/37', '/vouchers/42', '/cart', '/checkout', '/studio']) {
    await openWhole(page, path)
    expect(await smallTargets(page), path).toEqual([])
  }
})

test('No phone zooms into a field: what is typed is at least 16 pixels tall', async ({ page }) => {
  await keepBasket(page, MONETARY_LINE)
  for (const path of ['/', '/vouchers/37', '/cart', '/checkout', '/studio']) {
    await openWhole(page, path)
    const sizes = await page
      .locator('input:not([type=radio], [type=checkbox]), select, textarea')
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)))
    expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(16)
  }
})

test('The button that goes on is in reach from the start, and never over the field in hand', async ({
  page,
}) => {
  await page.goto('/vouchers/38')
  await expect(addToBasket(page)).toBeInViewport({ ratio: 1 })
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/cart')
  await expect(page.getByRole('link', { name: 'Checkout' })).toBeInViewport({ ratio: 1 })
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeInViewport({ ratio: 1 })
  const boxes = page.getByRole('main').getByRole('textbox')
  await page.getByRole('textbox', { name: 'First name' }).focus()
  for (let at = 1; at < (await boxes.count()); at++) {
    await page.keyboard.press('Tab')
    const held = page.locator(':focus')
    const [field, button] = [await box(held), await box(placeOrder(page))]
    const isClear = field.y + field.height <= button.y || field.y >= button.y + button.height
    expect(isClear, await held.evaluate((element) => element.outerHTML)).toBe(true)
  }
})

test('With the text twice as large nothing is cut off and nothing scrolls sideways', async ({
  page,
}) => {
  await keepBasket(page, MONETARY_LINE)
  for (const path of ['/', '/vouchers/38', '/cart', '/checkout', '/accessibility', '/studio']) {
    await openWhole(page, path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(tooWide, path).toBeLessThanOrEqual(0)
  }
})

test('At 400 % zoom a page is one column, and no bar takes the little room there is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await keepBasket(page, MONETARY_LINE)
  for (const path of ['/vouchers/38', '/cart', '/checkout']) {
    await openWhole(page, path)
    const stuck = await page
      .locator('main *')
      .evaluateAll(
        (parts) =>
          parts.filter((part) => ['sticky', 'fixed'].includes(getComputedStyle(part).position))
            .length,
      )
    expect(stuck, path).toBe(0)
  }
})

test('Where colours are the reader’s own, what is chosen still stands out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/vouchers/37')
  const chip = (amount: string) => page.locator('label', { hasText: new RegExp(`^${amount}$`) })
  await chip('£20').click()
  const ground = (part: Locator) =>
    part.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await ground(chip('£20'))).not.toBe(await ground(chip('£40')))
})

test('Nobody who wants less motion gets any', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/vouchers/37')
  const longest = await page
    .locator('main *')
    .evaluateAll((parts) =>
      Math.max(...parts.map((part) => parseFloat(getComputedStyle(part).transitionDuration))),
    )
  expect(longest).toBeLessThan(0.001)
})

test('On paper a voucher’s page is the voucher, and an order’s page the card', async ({
  page,
  asks,
}) => {
  await page.goto('/vouchers/38')
  await fill(page, { To: 'Jane' })
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('figure', { name: 'Your voucher' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(addToBasket(page)).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()

  await page.emulateMedia({ media: 'screen' })
  const { token } = orderOf(await post(asks, checkout()))
  await page.goto(`/orders/${token}`)
  await page.getByRole('textbox', { name: 'Who is it for?' }).fill('Jane')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Something for Jane')).toBeVisible()
  await expect(page.getByRole('figure', { name: 'Your voucher' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print the card' })).toBeHidden()
})

test('A card is shared in its own words where the phone can share', async ({ page, asks }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = []
    Object.assign(window, { shared })
    Object.assign(navigator, { share: async (what: unknown) => shared.push(what) })
  })
  const { token } = orderOf(await post(asks, checkout()))
  await page.goto(`/orders/${token}`)
  await page.getByRole('textbox', { name: 'Who is it for?' }).fill('Jane')
  await page.getByRole('button', { name: 'Share it' }).click()
  const [what] = await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)
  expect(what).toMatchObject({
    title: 'Something for Jane',
    text: expect.stringMatching(/^Something for Jane\. .*Downland Estate.* From John$/),
  })
  expect(JSON.stringify(what)).not.toContain(token)
})
