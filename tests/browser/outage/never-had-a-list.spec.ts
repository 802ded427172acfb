import { ask } from '../support/ask'
import { checkout, post } from '../support/checkout'
import { expect, test } from '../support/test'
import { CLOSED, DINNER, NO_LIST } from './faults'

for (const [what, fault] of Object.entries(NO_LIST)) {
  test(`While Smart Gift ${what}, a new shop says it is closed, and opens by itself`, async ({
    openShop,
    sandbox,
  }) => {
    test.slow()
    await sandbox.faults(fault)
    const shop = await openShop()
    for (const path of ['/', DINNER, '/vouchers/999999']) {
      const answer = await ask(shop.url + path)
      expect(answer.status, path).toBe(503)
      expect(Number(answer.headers.get('retry-after')), path).toBeGreaterThan(0)
      expect(answer.headers.get('cache-control'), path).toContain('no-store')
      expect(answer.text, path).toContain(CLOSED)
    }
    expect((await ask(`${shop.url}/api/vouchers`)).status).toBe(503)
    await sandbox.heal()
    for (const path of ['/', DINNER]) {
      await expect(async () => {
        const answer = await ask(shop.url + path)
        expect(answer.status, path).toBe(200)
        expect(answer.text).not.toContain(CLOSED)
      }).toPass({ timeout: 60_000, intervals: [500] })
    }
    expect((await ask(`${shop.url}/vouchers/999999`)).status).toBe(404)
  })
}

test('A shopper at a closed shop tries again until it opens, the basket safe', async ({
  openShop,
  page,
  sandbox,
  watch,
}) => {
  test.slow()
  watch.expects(503)
  await sandbox.faults({ path: '/vouchers', kind: 'status', status: 500 })
  const shop = await openShop()
  const again = page.getByRole('button', { name: 'Try again' })
  await page.goto(shop.url + DINNER)
  await expect(page.getByRole('heading', { name: CLOSED })).toBeVisible()
  await again.click()
  await expect(page.getByRole('heading', { name: CLOSED })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(DINNER))
  await sandbox.heal()
  await expect(async () => {
    if (await again.isVisible()) await again.click()
    await expect(page.getByRole('button', { name: 'Add to basket' })).toBeVisible({
      timeout: 1_000,
    })
  }).toPass({ timeout: 60_000, intervals: [500] })
})

test('A closed shop keeps the basket as it is and sells nothing', async ({
  openShop,
  page,
  sandbox,
  watch,
}) => {
  watch.expects(503)
  await sandbox.faults({ path: '/vouchers', kind: 'status', status: 500 })
  const shop = await openShop()
  await page.goto(`${shop.url}/cart`)
  const line = { key: 'a', id: 38, value: 21_500, persons: 2, to: 'Jane', from: '', message: '' }
  const cart = JSON.stringify({ lines: [line], notices: [] })
  await page.evaluate((text) => localStorage.setItem('cart', text), cart)
  await page.reload()
  await expect(page.getByText('Total £430')).toBeVisible()
  await expect(page.getByText('To Jane')).toBeVisible()
  const answer = await post((path, init) => ask(shop.url + path, init), checkout())
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('You have not been charged')
  expect(await sandbox.calls('/sale')).toBe(0)
})
