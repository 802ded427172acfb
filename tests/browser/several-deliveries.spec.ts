import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe'
import { dayAhead, longDay } from './support/days'
import { paidByCard, removeCopy, type Shop, startShop } from './support/shop'
import {
  basketLink,
  EXPERIENCE_LINE,
  fillCheckout,
  keepBasket,
  MONETARY_LINE,
  placeOrder,
} from './support/shopper'
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

const LATER = dayAhead(20)

const JANE = {
  first_name: 'Jane',
  last_name: 'Jones',
  line1: '2 Other Street',
  city: 'Elsewhere',
  county: 'Elseshire',
  postcode: 'BN26 6QP',
}

/** Three gifts, three ways: by email at once, by post to Jane, by email on a day. */
const DELIVERIES = [
  { lines: [0], type_id: 1 },
  { lines: [1], type_id: 2, ...JANE },
  { lines: [2], type_id: 1, date: LATER },
]

/** The checkout's page sends one delivery; what it posts goes three ways. */
async function sendThreeWays(page: Page, change: (body: object) => object = (body) => body) {
  await page.route('**/api/checkout', (route) => {
    const { delivery: _, ...body } = route.request().postDataJSON()
    return route.continue({ postData: JSON.stringify(change({ ...body, deliveries: DELIVERIES })) })
  })
}

/** Goes to the payment page with £50, dinner for two at £430 and £30, and £3.99 for the post. */
async function goToPay(page: Page, dinner: object = {}) {
  await keepBasket(
    page,
    MONETARY_LINE,
    { ...EXPERIENCE_LINE, ...dinner },
    { ...MONETARY_LINE, value: 3_000 },
  )
  await page.goto('/checkout')
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(heading(page, 'Pay £513.99')).toBeVisible()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const way = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

test('Three gifts, three ways, paid once: one is refused, and two are charged', async ({
  page,
  sandbox,
  asks,
}) => {
  test.slow()
  await sandbox.faults({ path: '/sale', kind: 'delay', ms: 5_000, contains: '"id":"38"' })
  await sendThreeWays(page)
  await goToPay(page, { message: 'Enjoy! #refuse' })
  await page.getByRole('button', { name: 'Pay £513.99' }).click()
  await expect(page.getByText('1 of 3 gifts placed so far.')).toBeVisible()

  await expect(heading(page, 'Part of your order went through')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('2 of your 3 gifts went through.')).toBeVisible()
  const [first, third] = await sandbox.sales()
  const [now, later] = [way(page, 'By email, to you').first(), way(page, 'By email, to you').last()]
  await expect(now).toContainText(`Order number ${first?.orderNumber}`)
  await expect(now).toContainText('straight away')
  await expect(later).toContainText(`Order number ${third?.orderNumber}`)
  await expect(later).toContainText(longDay(LATER))
  const refused = way(page, 'By post, to Jane')
  await expect(refused).toContainText('This didn’t go through. You haven’t been charged for it.')
  await expect(refused).toContainText('Refused, as its message asks.')
  await expectAccessible(page)

  const charge = { amount_captured: 8_000, amount_released: 43_399, amount_held: 0 }
  await expect.poll(() => sandbox.charges()).toEqual([expect.objectContaining(charge)])
  await expect(page.getByText('You paid £80 for what went through')).toBeVisible()

  await expect(page.getByRole('button', { name: 'Print the card' })).toHaveCount(2)
  const reminder = later.getByRole('link', { name: 'The day it is sent, for your calendar' })
  const file = await asks((await reminder.getAttribute('href')) ?? '')
  expect(file.text).toContain(`DTSTART;VALUE=DATE:${LATER.replaceAll('-', '')}`)

  await expect(basketLink(page, 1)).toBeVisible()
  await page.getByRole('link', { name: 'Back to your basket' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Your basket has changed' }),
  ).toContainText(
    'couldn’t be ordered, so it is still in your basket. You haven’t been charged for it. Refused, as its message asks.',
  )
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Enjoy! #refuse')
})

test('All three sold, each has its number, and a card that is printed alone', async ({
  page,
  sandbox,
}) => {
  await sendThreeWays(page)
  await goToPay(page)
  await page.getByRole('button', { name: 'Pay £513.99' }).click()
  await expect(heading(page, 'Thank you, John')).toBeVisible({ timeout: 15_000 })
  for (const { orderNumber } of await sandbox.sales()) {
    await expect(page.getByText(`Order number ${orderNumber}`)).toBeVisible()
  }
  await expect(basketLink(page, 0)).toBeVisible()

  const cards = page.getByRole('figure', { name: 'Your card' })
  await expect(cards).toHaveCount(3)
  await expect(cards.nth(1)).toContainText('Something for Jane')
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.getByRole('button', { name: 'Print the card' }).nth(1).click()
  await page.emulateMedia({ media: 'print' })
  await expect(cards).toHaveCount(1)
  await expect(cards).toContainText('Something for Jane')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(cards).toHaveCount(3)
})

test('Who gave no address is asked for it on the payment page, and it goes with each sale', async ({
  page,
  sandbox,
}) => {
  await sendThreeWays(page, (body) => {
    const { customer } = body as { customer: { billing_address?: object } }
    return { ...body, customer: { ...customer, billing_address: undefined } }
  })
  await goToPay(page)
  await page.getByLabel('Name and billing address').selectOption('ireland')
  await page.getByRole('button', { name: 'Pay £513.99' }).click()
  await expect(heading(page, 'Thank you, John')).toBeVisible({ timeout: 15_000 })
  const customer = {
    billing_address: {
      line1: '7 Test Quay',
      line2: 'Flat 2',
      line3: 'Ireland',
      city: 'Dublin',
      county: 'Co. Dublin',
      postcode: 'D00 T3ST',
    },
  }
  const sold = Array.from({ length: 3 }, () => ({ body: { customer } }))
  expect(await sandbox.sales()).toMatchObject(sold)
})
