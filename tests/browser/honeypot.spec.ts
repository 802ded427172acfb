import type { Page } from 'playwright/test'
import { fillSilently } from './support/fill-silently'
import { fillCheckout, keepBasket, MONETARY_LINE, placeOrder, problems } from './support/shopper'
import { expect, test } from './support/test'

const trap = (page: Page) => page.getByLabel('Leave this empty')
const person = (page: Page) => page.getByRole('checkbox', { name: /^I am a person/ })

test.beforeEach(async ({ page }) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
})

test('The trap is out of everybody’s way and tells password managers so', async ({ page }) => {
  await expect(trap(page)).toHaveAttribute('tabindex', '-1')
  await expect(page.getByRole('textbox', { name: 'Leave this empty' })).toHaveCount(0)
  for (const [name, value] of [
    ['autocomplete', 'off'],
    ['data-lpignore', 'true'],
    ['data-form-type', 'other'],
    ['data-1p-ignore', /./],
    ['data-bwignore', /./],
  ] as const) {
    await expect(trap(page)).toHaveAttribute(name, value)
  }
  const words = /name|mail|web|url|site|phone|tel|address|company|organi[sz]ation|title|user|pass/i
  await expect(trap(page)).not.toHaveAttribute('name', words)
})

test('Whose password manager fills in the trap once orders by pressing again', async ({
  page,
  sandbox,
}) => {
  await fillSilently(trap(page), 'https://example.com')
  await placeOrder(page).click()
  await expect(problems(page)).toContainText('nothing was ordered: place the order again')
  expect(await sandbox.calls('/sale')).toBe(0)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
})

test('Whose password manager fills it in every time says that a person is there', async ({
  page,
  sandbox,
}) => {
  for (const press of [1, 2, 3]) {
    await fillSilently(trap(page), 'https://example.com')
    await placeOrder(page).click()
    await expect(problems(page), `press ${press}`).toBeFocused()
    await expect(person(page)).toBeVisible({ visible: press > 1 })
  }
  expect(await sandbox.calls('/sale')).toBe(0)
  await problems(page)
    .getByRole('link', { name: /Tick the box/ })
    .click()
  await expect(person(page)).toBeFocused()
  await person(page).check()
  await fillSilently(trap(page), 'https://example.com')
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect(await sandbox.sales()).toHaveLength(1)
})
