import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe'
import { checkout, orderOf, post } from './support/checkout'
import { expect, test } from './support/test'

const CONTACT = 'gifts@downland.example'

test.describe('Where JavaScript is switched off', () => {
  test.use({ javaScriptEnabled: false })
  test.beforeEach(({ watch }) => watch.allowsRefusals())

  test('the shelf, its texts and its prices are whole, and search is not offered', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.getByText(/^Searching and sorting needs JavaScript/)).toBeVisible()
    await expect(page.getByText('All vouchers are here all the same.')).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(20)
    await expect(page.getByText('From £10', { exact: true }).first()).toBeVisible()
    await page.getByRole('link', { name: 'Harvest Day', exact: true }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Harvest Day', exact: true }),
    ).toBeVisible()
  })

  test('a voucher can be read, and whom to ask for it stands there instead of a form', async ({
    page,
  }) => {
    await page.goto('/vouchers/37')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monetary Gift Voucher')
    await expect(page.getByText(/^Choosing this voucher needs JavaScript/)).toBeVisible()
    await expect(ask(page)).toBeVisible()
    await expectOnlyReload(page)
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('radio')).toHaveCount(0)
  })

  test('the basket, the checkout, a cart link and the studio say that they cannot work', async ({
    page,
  }) => {
    const pages = {
      '/cart': 'Showing what you have chosen',
      '/checkout': 'Ordering',
      '/cart/37:50': 'Taking these vouchers along',
      '/studio': 'Making links',
    }
    for (const [path, what] of Object.entries(pages)) {
      await page.goto(path)
      await expect(page.getByText(new RegExp(`^${what} needs JavaScript`)), path).toBeVisible()
      await expect(ask(page), path).toBeVisible()
      await expect(page.getByText('One moment…', { exact: true }), path).toBeHidden()
      await expectOnlyReload(page)
    }
  })

  test('an order says what was bought, and its card is there without what cannot be pressed', async ({
    page,
    asks,
  }) => {
    const { token } = orderOf(await post(asks, checkout()))
    await page.goto(`/orders/${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, John')
    await expect(page.getByRole('figure', { name: 'Your card', exact: true })).toBeVisible()
    await expect(page.getByText(/^Writing on this card needs JavaScript/)).toBeVisible()
    await expectOnlyReload(page)
    await expect(page.getByRole('textbox')).toHaveCount(0)
  })
})

test.describe('Where the scripts do not arrive', () => {
  test('a page says so after a while, and can be asked for again', async ({ page }) => {
    await page.route('**/_next/static/**/*.js*', (route) => route.abort('aborted'))
    const pages = {
      '/': 'Searching and sorting',
      '/vouchers/37-monetary-gift-voucher': 'Choosing this voucher',
      '/cart': 'Showing what you have chosen',
      '/checkout': 'Ordering',
    }
    for (const [path, what] of Object.entries(pages)) {
      await page.goto(path)
      await expect(late(page, what), path).toBeHidden()
      await eightSecondsLater(page)
      await expect(late(page, what), path).toBeVisible()
    }
    await expectAccessible(page)
    await page.unroute('**/_next/static/**/*.js*')
    await page.getByRole('button', { name: 'Reload the page', exact: true }).click()
    await expect(page.getByText(/so there is nothing to order yet/)).toBeVisible()
    await expect(late(page, 'Ordering')).toBeHidden()
  })

  test('not even the style is needed to say it', async ({ page }) => {
    await page.route('**/_next/static/**', (route) => route.abort('aborted'))
    await page.goto('/vouchers/37-monetary-gift-voucher')
    await expect(late(page, 'Choosing this voucher')).toBeVisible()
  })
})

test('Where they have arrived nothing of it is ever shown', async ({ page }) => {
  for (const path of ['/', '/vouchers/37-monetary-gift-voucher', '/cart', '/checkout']) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Basket, 0 vouchers', exact: true })).toBeVisible()
    await eightSecondsLater(page)
    await expect(page.getByText(/has not arrived/), path).toBeHidden()
  }
})

const ask = (page: Page) =>
  page.getByRole('main').getByRole('link', { name: CONTACT, exact: true }).first()

/** Of buttons there is none that would do nothing. */
async function expectOnlyReload(page: Page) {
  await expect(page.getByRole('button')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Reload the page', exact: true })).toBeVisible()
}

const late = (page: Page, what: string) =>
  page.getByText(new RegExp(`^${what} needs JavaScript, which is switched off or has not arrived`))

/** Whatever a style does later is done now. */
const eightSecondsLater = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
