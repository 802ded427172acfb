import type { Page } from 'playwright/test'
import {
  basketLink,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
  problems,
} from './support/shopper'
import { expect, test } from './support/test'

async function orderAs(page: Page, email = 'john@smart-gift.co.uk') {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page, { Email: email })
  await placeOrder(page).click()
}
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, John' })

test('What Smart Gift refuses is said at the field, and the order can be put right', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expects(422)
  const errors = { 'customer.billing_address.postcode': ['There is no such postcode.'] }
  await sandbox.faults({ path: '/sale', kind: 'reject', errors, times: 1 })
  await orderAs(page)
  await expect(problems(page)).toBeFocused()
  await problems(page).getByRole('link', { name: 'There is no such postcode.' }).click()
  const postcode = page.getByRole('textbox', { name: 'Postcode' })
  await expect(postcode).toBeFocused()
  await expect(postcode).toHaveAccessibleDescription(/There is no such postcode/)
  await postcode.fill('BN26 6QP')
  await placeOrder(page).click()
  await expect(thanks(page)).toBeVisible()
  expect(await sandbox.sales()).toHaveLength(1)
})

test('What Smart Gift refuses of the basket leads to the basket', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expects(422)
  const errors = { 'cart.0.id': ['The last one has just been sold.'] }
  await sandbox.faults({ path: '/sale', kind: 'reject', errors })
  await orderAs(page)
  await problems(page).getByRole('link', { name: 'The last one has just been sold.' }).click()
  await expect(page.getByRole('heading', { name: 'Your basket' })).toBeVisible()
  await expect(basketLink(page, 1)).toBeVisible()
})

test('An order refused without a field is explained all the same', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expects(422)
  await sandbox.faults({ path: '/sale', kind: 'reject', errors: {}, message: 'Not today.' })
  await orderAs(page)
  await expect(problems(page)).toContainText('Not today.')
})

test('Every reason is said, whatever shape it comes in: at its box, or else on top', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expects(422)
  const errors = {
    customer: { email: ['We cannot send there.', 'Try another.'], 0: 'Who are you?' },
    'loyalty.card': 'Your card is blocked.',
    limits: [{ day: ['Come back tomorrow.'] }],
  }
  const body = { message: 'The given data was invalid.', errors }
  await sandbox.faults({ path: '/sale', kind: 'status', status: 422, body, times: 1 })
  await orderAs(page)
  const summary = problems(page)
  for (const reason of ['Who are you?', 'Your card is blocked.', 'Come back tomorrow.']) {
    await expect(summary).toContainText(reason)
  }
  const atTheEmail = 'We cannot send there. Try another.'
  await summary.getByRole('link', { name: atTheEmail }).click()
  const email = page.getByRole('textbox', { name: 'Email' })
  await expect(email).toBeFocused()
  await expect(email).toHaveAccessibleDescription(new RegExp(atTheEmail))
  await email.fill('jane@smart-gift.co.uk')
  await placeOrder(page).click()
  await expect(thanks(page)).toBeVisible()
})

for (const [what, fault] of [
  ['a pause for maintenance', { kind: 'status', status: 503, retryAfter: 1, after: true }],
  ['a conflict', { kind: 'status', status: 409, after: true }],
  [
    'a refusal of our own number',
    { kind: 'reject', errors: { order_id: ['It has already been taken.'] }, after: true },
  ],
] as const) {
  test(`After ${what} the order is looked into and never sold again`, async ({ page, sandbox }) => {
    await sandbox.faults({ path: '/sale', ...fault, times: 1 })
    await orderAs(page)
    await expect(page.getByRole('heading', { name: 'We are checking your order' })).toBeVisible()
    await page.goto('/checkout')
    await placeOrder(page).click()
    await expect(page.getByRole('heading', { name: 'We are checking your order' })).toBeVisible()
    expect(await sandbox.sales()).toHaveLength(1)
    expect(await sandbox.calls('/sale')).toBe(1)
  })
}

test('While Smart Gift is too busy nobody is charged, and the next try sells once', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expects(503)
  await sandbox.faults({ path: '/sale', kind: 'status', status: 429, retryAfter: 5, times: 1 })
  await orderAs(page)
  await expect(problems(page)).toContainText('You have not been charged.')
  await expect(problems(page)).toBeFocused()
  await expect(basketLink(page, 1)).toBeVisible()
  // Smart Gift is left alone for as long as it has asked for.
  await expect(async () => {
    await placeOrder(page).click()
    await expect(thanks(page)).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 30_000 })
  expect(await sandbox.sales()).toHaveLength(1)
})

test('An order whose answer was lost says so and is not sent again', async ({ page, sandbox }) => {
  await sandbox.faults({ path: '/sale', kind: 'cut-after' })
  await orderAs(page, 'jane.smith@example.com')
  await expect(page.getByRole('heading', { name: 'We are checking your order' })).toBeVisible()
  await expect(page.getByText('Please don’t order again.')).toBeVisible()
  await expect(page.getByText('j•••@example.com')).toBeVisible()
  await expect(basketLink(page, 1)).toBeVisible()
  await sandbox.heal()
  await page.reload()
  await page.goto('/checkout')
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'We are checking your order' })).toBeVisible()
  expect(await sandbox.calls('/sale')).toBe(1)
})

test('A shop that cannot be reached says that nothing is ordered twice', async ({
  page,
  context,
  watch,
  sandbox,
}) => {
  watch.allowsOffline()
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
  await context.setOffline(true)
  await placeOrder(page).click()
  await expect(problems(page)).toContainText('it will not be placed twice')
  await context.setOffline(false)
  await placeOrder(page).click()
  await expect(thanks(page)).toBeVisible()
  expect(await sandbox.sales()).toHaveLength(1)
})

test('An order’s page shows a stranger no more than it must', async ({ page, asks }) => {
  await orderAs(page, 'jane.smith@example.com')
  await expect(page.getByText('j•••@example.com')).toBeVisible()
  const token = page.url().split('/').at(-1)
  for (const path of [`/orders/${token}`, `/api/orders/${token}`]) {
    const { text } = await asks(path)
    for (const personal of ['Smith', 'jane.smith', '1A Test Street', 'T35']) {
      expect(text, path).not.toContain(personal)
    }
  }
  expect((await asks(`/orders/${token}`)).text).toMatch(/name="robots" content="noindex/)
})
