import { expectAccessible } from './support/axe'
import { addToBasket, fill, keepBasket, MONETARY_LINE, putIntoBasket } from './support/shopper'
import { expect, test } from './support/test'

const SHELF = {
  'the shelf': '/',
  'a search with results': '/?q=barns&kind=experience&sort=price',
  'a search without results': '/?q=zeppelin',
}
for (const [name, path] of Object.entries(SHELF)) {
  test(`Everybody can use ${name}`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('search')).toBeVisible()
    await expectAccessible(page)
  })
}

const VOUCHERS = {
  'a voucher for an amount': 37,
  'a voucher for an experience': 38,
  'a voucher of which few are left': 44,
  'a voucher that is sold out': 48,
  'a voucher that is on no list': 51,
  'a voucher with a very long title': 57,
  'a voucher with markup in its words': 58,
  'a voucher without a description': 59,
}
for (const [name, id] of Object.entries(VOUCHERS)) {
  test(`Everybody can use ${name}`, async ({ page }) => {
    await page.goto(`/vouchers/${id}`)
    await expect(page.getByRole('link', { name: /^Basket, / })).toBeVisible()
    await expectAccessible(page)
  })
}

test('Everybody can use a voucher with mistakes in it', async ({ page }) => {
  await page.goto('/vouchers/37')
  await fill(page, { 'Other amount': '37', To: 'x'.repeat(50), Message: 'x'.repeat(250) })
  await addToBasket(page).click()
  await expect(page.getByText('Choose £35 or £40')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/vouchers/42')
  await page.getByRole('spinbutton').fill('9')
  await expect(page.getByText('Choose 2 to 6 people')).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use a voucher that was filled in and added', async ({ page }) => {
  await page.goto('/vouchers/38')
  await fill(page, { To: 'Jane', From: 'John', Message: 'Thank You!' })
  await putIntoBasket(page)
  await expectAccessible(page)
})

test('Everybody can use an empty basket', async ({ page }) => {
  await page.goto('/cart')
  await expect(page.getByText('Your basket is empty.')).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use a basket with news and a line just taken out', async ({ page, watch }) => {
  watch.expects(404)
  const withdrawn = { id: 52, value: 15_000, persons: 1, message: 'For the lambs' }
  const dinner = { id: 38, value: 20_000, persons: 9, to: 'Jane', message: 'Thank You!' }
  await keepBasket(page, withdrawn, dinner, MONETARY_LINE)
  await page.goto('/cart')
  await expect(page.getByText('Your basket has changed')).toBeVisible()
  await page.getByRole('textbox', { name: 'Other amount' }).fill('37')
  await expect(page.getByText('Choose £35 or £40')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove' }).first().click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use the page of a dead link', async ({ page, watch }) => {
  watch.expects(404)
  await page.goto('/vouchers/999999')
  await expect(page.getByRole('link', { name: 'See all vouchers' })).toBeVisible()
  await expectAccessible(page)
})

test('Everybody can use the page of a shop that is closed for a moment', async ({
  page,
  sandbox,
  openShop,
  watch,
}) => {
  watch.expects(503)
  await sandbox.faults({ path: '/vouchers', kind: 'status', status: 500 })
  const shop = await openShop()
  await page.goto(shop.url)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expectAccessible(page)
})
