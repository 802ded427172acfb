import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/test'
import { buildTaggedShop } from './support/variant-shop'

const TAG = 'G-TEST123'

const question = (page: Page) => page.getByRole('region', { name: 'May we count your visit?' })
const commands = (page: Page) =>
  page.evaluate(() => (window.dataLayer ?? []).map((command) => [...(command as unknown[])]))

test('Nothing of anybody else loads before the shopper agrees, and no is no', async ({
  page,
  context,
  openShop,
}) => {
  test.setTimeout(300_000)
  const shop = await openShop({}, await buildTaggedShop(TAG))
  const asked: string[] = []
  await context.route('https://www.googletagmanager.com/**', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', body: '' })
  })

  await page.goto(`${shop.url}/?utm_source=mail`)
  await expect(question(page)).toBeVisible()
  await expectAccessible(page)
  const boxes = await Promise.all(
    ['Accept', 'Reject'].map((name) => page.getByRole('button', { name }).boundingBox()),
  )
  expect(boxes[0]?.height).toBe(boxes[1]?.height)

  await page.getByRole('button', { name: 'Reject' }).click()
  await expect(question(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(question(page)).toBeHidden()
  expect(asked).toEqual([])
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([['consent', 'denied']])

  await page.goto(`${shop.url}/vouchers/37?to=Jane&utm_source=poster`)
  await page.getByRole('button', { name: 'Cookie choices' }).click()
  await expect(page.getByRole('button', { name: 'Accept' })).toBeFocused()
  await page.getByRole('button', { name: 'Accept' }).press('Enter')
  await expect.poll(() => asked).toEqual([`https://www.googletagmanager.com/gtag/js?id=${TAG}`])
  const told = await commands(page)
  expect(told[0]).toMatchObject(['consent', 'default', { analytics_storage: 'denied' }])
  expect(told.map(([command]) => command)).toEqual(['consent', 'js', 'config', 'consent', 'event'])
  expect(told.at(-1)).toMatchObject(['event', 'view_item', { value: 10, currency: 'GBP' }])
  expect(JSON.stringify(told)).not.toContain('Jane')
  expect(JSON.stringify(told)).toContain('utm_source=poster')
  expect(await page.evaluate(() => sessionStorage.getItem('campaign'))).toContain('poster')

  await page.getByRole('button', { name: 'Cookie choices' }).click()
  await page.getByRole('button', { name: 'Reject' }).click()
  expect(await page.evaluate(() => sessionStorage.getItem('campaign'))).toBeNull()
  expect((await commands(page)).at(-1)).toMatchObject(['consent', 'update', {}])
})
