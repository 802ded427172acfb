import type { BrowserContext, Page } from 'playwright/test'
import { expectAccessible } from './support/axe'
import { fillCheckout, placeOrder, putIntoBasket } from './support/shopper'
import { expect, test } from './support/test'
import { buildTaggedShop, copyVariant } from './support/variant-shop'

const TAG = 'G-TEST123'

// One after the other: they share a build.
test.describe.configure({ mode: 'default', timeout: 120_000 })

let build: string
test.beforeAll(async () => {
  test.setTimeout(900_000)
  build = await buildTaggedShop(TAG)
})

const question = (page: Page) => page.getByRole('region', { name: 'May we count your visit?' })
const commands = (page: Page) =>
  page.evaluate(() => (window.dataLayer ?? []).map((command) => [...(command as unknown[])]))

const kept = (page: Page) =>
  page.evaluate(() =>
    [...Object.entries(localStorage), ...Object.entries(sessionStorage)].filter(
      ([key]) => !key.startsWith('__next'),
    ),
  )

/** Stands in for Google's script, and keeps the addresses asked for. */
async function googleOf(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  await context.route('https://www.googletagmanager.com/**', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', body: '' })
  })
  return asked
}

test('Nothing of anybody else loads before the shopper agrees, and no is no', async ({
  page,
  context,
  openShop,
}) => {
  const shop = await openShop({}, await copyVariant(build))
  const asked = await googleOf(context)
  await page.goto(`${shop.url}/?utm_source=mail`)
  await expect(question(page)).toBeVisible()
  await expectAccessible(page)
  expect(await kept(page)).toEqual([])
  expect(await context.cookies()).toEqual([])
  const looks = await Promise.all(
    ['Accept', 'Reject'].map((name) =>
      page.getByRole('button', { name }).evaluate((button) => {
        const { font, color, backgroundColor, borderColor, height } = getComputedStyle(button)
        return { font, color, backgroundColor, borderColor, height }
      }),
    ),
  )
  expect(looks[1]).toEqual(looks[0])

  await page.getByRole('button', { name: 'Reject' }).click()
  await expect(question(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(question(page)).toBeHidden()
  expect(asked).toEqual([])
  expect(await kept(page)).toEqual([['consent', 'denied']])

  await page.goto(`${shop.url}/vouchers/37?to=Jane&utm_source=poster`)
  await page.getByRole('button', { name: 'Cookie choices' }).click()
  await expect(page.getByRole('button', { name: 'Accept' })).toBeFocused()
  await page.getByRole('button', { name: 'Accept' }).press('Enter')
  await expect.poll(() => asked).toEqual([`https://www.googletagmanager.com/gtag/js?id=${TAG}`])
  const told = await commands(page)
  const denied = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' }
  expect(told[0]).toEqual(['consent', 'default', { analytics_storage: 'denied', ...denied }])
  expect(told.map(([command]) => command)).toEqual(['consent', 'js', 'config', 'consent', 'event'])
  expect(told.at(-1)).toMatchObject(['event', 'view_item', { value: 10, currency: 'GBP' }])
  expect(JSON.stringify(told)).not.toContain('Jane')
  expect(JSON.stringify(told)).toContain('utm_source=poster')
  expect(await page.evaluate(() => sessionStorage.getItem('campaign'))).toContain('poster')

  await page.getByRole('button', { name: 'Cookie choices' }).click()
  await page.getByRole('button', { name: 'Reject' }).click()
  expect(await page.evaluate(() => sessionStorage.getItem('campaign'))).toBeNull()
  expect((await commands(page)).at(-1)).toEqual([
    'consent',
    'update',
    { analytics_storage: 'denied', ...denied },
  ])
})

test('A purchase is told to Google once, however often and in how many tabs its page is seen', async ({
  page,
  context,
  openShop,
}) => {
  const shop = await openShop({}, await copyVariant(build))
  await googleOf(context)
  const purchases = async (tab: Page) =>
    (await commands(tab)).filter(([command, name]) => command === 'event' && name === 'purchase')
  await page.goto(`${shop.url}/vouchers/37?value=50&utm_source=mail`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await putIntoBasket(page)
  await page.goto(`${shop.url}/checkout?utm_source=poster`)
  await fillCheckout(page)
  const posted = page.waitForRequest('**/api/checkout')
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  // The shopper agreed, so that the visit outlived the new document.
  expect((await posted).postDataJSON().campaign).toMatchObject({
    first: { utm_source: 'mail' },
    last: { utm_source: 'poster' },
  })
  await expect.poll(() => purchases(page)).toHaveLength(1)
  const told = JSON.stringify(await commands(page))
  for (const secret of ['John', 'smart-gift.co.uk', page.url().split('/').at(-1) as string])
    expect(told).not.toContain(secret)

  const other = await context.newPage()
  await other.goto(page.url())
  await page.reload()
  for (const tab of [page, other]) {
    await expect(tab.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
    await expect.poll(async () => (await commands(tab)).length).toBeGreaterThan(0)
    expect(await purchases(tab)).toEqual([])
  }
})
