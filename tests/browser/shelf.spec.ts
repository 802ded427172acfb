import type { Page } from 'playwright/test'
import { expect, test } from './support/test'

const titles = (page: Page) => page.getByRole('listitem').getByRole('heading')
const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })

test('The shelf has every active voucher in the merchant’s order, what is sold out last', async ({
  page,
  sandbox,
}) => {
  const active = (await sandbox.vouchers()).filter(({ status }) => status === 'active')
  const soldOut = active.filter(({ available_count }) => available_count === 0)
  const expected = [...active.filter((voucher) => !soldOut.includes(voucher)), ...soldOut]
  await page.goto('/')
  await expect(titles(page)).toHaveText(expected.map(({ title }) => title))
})

test('A card says what the least is to pay, for how many, and what is left', async ({ page }) => {
  await page.goto('/')
  const said = {
    'Monetary Gift Voucher': 'From £10',
    'Dinner, Bed & Breakfast for two at the Flint Barns': '£215',
    'Vineyard Tour & Tasting': '£29.50',
    'Picnic Among the Vines': '£69.90 for 2',
    'Two Nights for Two at the Flint Barns': '£390 for 2',
    'Harvest Day': '£65Only 3 left',
    'Candlelit Supper in the Cellar': '£98.50Only 1 left',
    'Massage at the Barns': '£85',
    'Sunrise Walk & Breakfast': '£24Sold out',
  }
  for (const [title, words] of Object.entries(said)) {
    await expect(card(page, title)).toHaveText(title + words)
  }
})

test('Searching, choosing a kind and sorting narrow the shelf and stand in its address', async ({
  page,
  context,
}) => {
  await page.goto('/?utm_source=letter')
  await expect(page.getByText('20 vouchers', { exact: true })).toBeVisible()
  const search = page.getByRole('search')
  await search.getByRole('searchbox', { name: 'Search vouchers' }).fill('BARNS')
  await search.getByRole('combobox', { name: 'Type' }).selectOption('Experiences')
  await search.getByRole('combobox', { name: 'Sort by' }).selectOption('Price, highest first')
  const found = [
    'Two Nights for Two at the Flint Barns',
    'Dinner, Bed & Breakfast for two at the Flint Barns',
    'Massage at the Barns',
    'Sunrise Walk & Breakfast',
  ]
  await expect(titles(page)).toHaveText(found)
  await expect(page).toHaveURL('/?utm_source=letter&q=BARNS&kind=experience&sort=-price')
  await page.reload()
  await expect(titles(page)).toHaveText(found)
  await expect(search.getByRole('searchbox')).toHaveValue('BARNS')

  const friend = await context.newPage()
  await friend.goto(page.url())
  await expect(titles(friend)).toHaveText(found)
  await friend.getByRole('combobox', { name: 'Sort by' }).selectOption('Price, lowest first')
  await expect(titles(friend)).toHaveText(found.toReversed())
  await friend.getByRole('searchbox').fill('')
  await friend.getByRole('combobox', { name: 'Type' }).selectOption('Vouchers by value')
  await expect(titles(friend)).toHaveCount(5)
  await expect(titles(friend).first()).toHaveText('A Glass on Us')
})

test('A search survives a visit to a voucher and the way back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('stargazing')
  await expect(titles(page)).toHaveCount(1)
  await page.getByRole('link', { name: 'Stargazing Night on the Downs' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stargazing Night on the Downs')
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('stargazing')
  await expect(titles(page)).toHaveCount(1)
})

test('A search that finds nothing says so, and what is gone from it comes back', async ({
  page,
}) => {
  await page.goto('/?q=zeppelin')
  await expect(page.getByText('0 vouchers', { exact: true })).toBeVisible()
  await expect(page.getByText(/^No gifts match/)).toBeVisible()
  await page.getByRole('button', { name: 'See all vouchers' }).click()
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(titles(page)).toHaveCount(20)
  await expect(page).toHaveURL('/')
})

test('A search finds words of the description, with or without their accents', async ({ page }) => {
  await page.goto('/?q=cuvee+hamper')
  await expect(titles(page)).toHaveText(['Picnic Among the Vines'])
})

test('A shop with few vouchers does not ask to search them', async ({
  page,
  openUpstream,
  openShop,
}) => {
  const upstream = await openUpstream()
  await upstream.replaceVouchers((await upstream.vouchers()).slice(0, 8))
  const shop = await openShop({ upstream: upstream.url })
  await page.goto(shop.url)
  await expect(titles(page)).toHaveCount(8)
  await expect(page.getByRole('search')).toBeHidden()
})
