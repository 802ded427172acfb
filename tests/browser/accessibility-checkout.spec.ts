import { expectAccessible } from './support/axe'
import { checkout, orderOf, post, tokenOf } from './support/checkout'
import { dayAhead } from './support/days'
import { EXPERIENCE_LINE, keepBasket, MONETARY_LINE, placeOrder, problems } from './support/shopper'
import { expect, test } from './support/test'

test('Everybody can use a checkout with nothing to order', async ({ page }) => {
  await page.goto('/checkout')
  await expect(page.getByText('nothing to order yet')).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use the checkout, with its mistakes and with another recipient', async ({
  page,
}) => {
  await keepBasket(page, { ...MONETARY_LINE, to: 'Jane' }, EXPERIENCE_LINE)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'By post' }).check()
  await page.getByRole('checkbox', { name: /^Post it to my billing address/ }).uncheck()
  await page.getByRole('button', { name: 'Add another line' }).first().click()
  await expectAccessible(page)
  await placeOrder(page).click()
  await expect(problems(page)).toBeFocused()
  await expectAccessible(page)
})

test('Everybody can use the page of an order that was sold', async ({ page, asks }) => {
  const order = checkout({ delivery: { type_id: 1, date: dayAhead(60) } })
  const { token } = orderOf(await post(asks, order))
  await page.goto(`/orders/${token}`)
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use the page of an order that was refused', async ({ page, asks, sandbox }) => {
  const errors = { 'customer.email': ['This address bounces.'] }
  await sandbox.faults({ path: '/sale', kind: 'reject', errors })
  const order = checkout()
  await post(asks, order)
  await page.goto(`/orders/${await tokenOf(asks, order.key)}`)
  await expect(page.getByText('This address bounces.')).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use the page of an order whose answer was lost', async ({
  page,
  asks,
  sandbox,
}) => {
  await sandbox.faults({ path: '/sale', kind: 'cut-after' })
  const { token } = orderOf(await post(asks, checkout()))
  await page.goto(`/orders/${token}`)
  await expect(page.getByRole('heading', { name: 'We are checking your order' })).toBeVisible()
  await expectAccessible(page)
})
