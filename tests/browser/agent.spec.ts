import type { Page } from 'playwright/test'
import { basketLink, fillCheckout, placeOrder } from './support/shopper'
import { expect, test } from './support/test'

test.use({
  // Chromium has WebMCP behind a flag.
  launchOptions: async ({ launchOptions }, provide) =>
    provide({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--enable-features=WebMCP'],
    }),
})

const TOOLS = ['add_to_basket', 'open_checkout', 'read_basket', 'read_voucher', 'search_vouchers']
const JANE = { to: 'Jane', from: 'John', message: 'Happy birthday' }

type Result = { content: [{ text: string }]; isError?: boolean }

async function call(page: Page, name: string, input: object = {}) {
  const { content, isError = false } = (await page.webmcp.callTool(name, input)) as Result
  return { text: content[0].text, isError }
}

/** They come after the page, which waits for nobody's assistant. */
const toolsThere = (page: Page) =>
  expect.poll(async () => (await page.webmcp.tools()).length).toBe(TOOLS.length)

async function openWithTools(page: Page, path: string) {
  await page.goto(path)
  await toolsThere(page)
}

test('An assistant finds a voucher, fills the basket and opens the checkout; the shopper sees it and pays', async ({
  page,
  sandbox,
}) => {
  await openWithTools(page, '/')
  const tools = await page.webmcp.tools()
  expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS)
  const reads = tools.filter(({ annotations }) => annotations?.readOnly).map(({ name }) => name)
  expect(reads.sort()).toEqual(['read_basket', 'read_voucher', 'search_vouchers'])

  const found = JSON.parse((await call(page, 'search_vouchers', { words: 'flint barns' })).text)
  expect(found.map(({ id }: { id: number }) => id)).toContain(38)
  const read = JSON.parse((await call(page, 'read_voucher', { id: 38 })).text)
  expect(read).toMatchObject({ price_per_person: '215.00', persons: { least: 1, most: 4 } })

  const added = await call(page, 'add_to_basket', { id: 38, persons: 2, ...JANE })
  expect(JSON.parse(added.text)).toMatchObject({ total: '430.00', currency: 'GBP' })
  await expect(page.getByRole('status').filter({ hasText: 'Your assistant added' })).toContainText(
    'Flint Barns, £215 × 2 people = £430',
  )
  await expect(basketLink(page, 1)).toBeVisible()
  const basket = await call(page, 'read_basket')
  for (const word of Object.values(JANE)) expect(basket.text + added.text).not.toContain(word)

  expect((await call(page, 'open_checkout')).isError).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout')
  await fillCheckout(page)
  const names = (await page.webmcp.tools()).map(({ name }) => name).sort()
  expect(names, 'none places the order or pays').toEqual(TOOLS)
  const posted = page.waitForRequest('**/api/checkout')
  await placeOrder(page).click()
  expect((await posted).postDataJSON().campaign.last).toMatchObject({
    utm_source: 'agent',
    utm_medium: 'webmcp',
  })
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  const { cart } = (await sandbox.sale()).body as { cart: object[] }
  expect(cart).toEqual([{ id: '38', value: 215, persons: 2, ...JANE }])
  await toolsThere(page)
  const after = await call(page, 'read_basket')
  expect(after.text, 'an order tells an assistant nothing').not.toMatch(
    /John|smart-gift|Test Street/,
  )
})

test('An assistant that asks for what there is not is told why, and nothing is touched', async ({
  page,
  watch,
}) => {
  watch.expects(404)
  await openWithTools(page, '/vouchers/37')
  for (const [input, why] of [
    [{}, 'id must be the number of a voucher.'],
    [{ id: 'abc' }, 'id must be the number of a voucher.'],
    [{ id: '37; drop table' }, 'id must be the number of a voucher.'],
    [{ id: 52, amount: 50 }, 'There is no voucher 52 that is sold here.'],
    [{ id: 999_999 }, 'There is no voucher 999999 that is sold here.'],
    [{ id: 37 }, 'Choose an amount'],
    [{ id: 37, amount: 37 }, 'Choose £35 or £40'],
    [{ id: 37, amount: -50 }, 'Enter an amount in pounds'],
    [{ id: 37, amount: 5_000 }, 'Choose £1,000 or less'],
    [{ id: 37, amount: 1e300 }, 'Enter an amount in pounds'],
    [{ id: 37, amount: { toString: 'x' } }, 'amount must be a number.'],
    [{ id: 38, persons: 9 }, 'Choose 1 to 4 people'],
    [{ id: 48 }, 'Sold out'],
    [{ id: 37, amount: 50, to: 'x'.repeat(41) }, 'to may have 40 characters at most.'],
    [{ id: 37, amount: 50, message: 'x'.repeat(100_000) }, 'message may have 200 characters'],
    [{ id: 37, amount: 50, from: ['John'] }, 'from must be text.'],
  ] as const) {
    const { text, isError } = await call(page, 'add_to_basket', input)
    expect(isError, JSON.stringify(input).slice(0, 80)).toBe(true)
    expect(text).toContain(why)
  }
  expect(await call(page, 'search_vouchers', { kind: 'car' })).toMatchObject({ isError: true })
  expect(await call(page, 'search_vouchers', { most: 'much' })).toMatchObject({ isError: true })
  expect(
    JSON.parse((await call(page, 'search_vouchers', { most: 10 })).text).length,
  ).toBeGreaterThan(0)
  expect(await call(page, 'open_checkout')).toEqual({
    text: 'The basket is empty.',
    isError: true,
  })
  await expect(page).toHaveURL(/\/vouchers\/37-/)
  await expect(page.getByText('Your assistant added')).toHaveCount(0)
  expect(JSON.parse((await call(page, 'read_basket')).text).vouchers).toEqual([])
})
