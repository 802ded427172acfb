import type { Page } from 'playwright/test'
import {
  addToBasket,
  chooseAmount,
  fill,
  fillCheckout,
  placeOrder,
  putIntoBasket,
} from './support/shopper'
import { expect, test } from './support/test'

type Event = { name: string; params: { value: number; currency: string; transaction_id?: string } }

/** Everything the shop tells of, over all documents of the visit. */
async function hearEvents(page: Page): Promise<Event[]> {
  const heard: Event[] = []
  await page.exposeFunction('hear', (event: Event) => heard.push(event))
  await page.addInitScript(() => {
    const hear = (window as unknown as { hear: (event: unknown) => void }).hear
    window.addEventListener('smart-gift:event', ({ detail }: CustomEventInit) => hear(detail))
  })
  return heard
}

test('A purchase is told step by step and once, without a word of the shopper’s', async ({
  page,
}) => {
  const heard = await hearEvents(page)
  const names = () => heard.map(({ name }) => name)
  await page.goto('/?utm_source=mail&utm_campaign=spring&c=poster&q=monetary')
  await page.getByRole('link', { name: 'Monetary Gift Voucher' }).click()
  await chooseAmount(page, '£40')
  await fill(page, { To: 'Jane Secret', Message: 'Secret' })
  await addToBasket(page).click()
  await page.getByRole('link', { name: 'See your basket' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Checkout' }).click()
  await fillCheckout(page)
  const posted = page.waitForRequest('**/api/checkout')
  await placeOrder(page).click()
  await expect(page).toHaveURL(/\/orders\//)
  await expect.poll(names).toContain('purchase')

  expect(names()).toEqual([
    'view_item_list',
    'select_item',
    'view_item',
    'add_to_cart',
    'view_cart',
    'remove_from_cart',
    'add_to_cart',
    'begin_checkout',
    'add_shipping_info',
    'add_payment_info',
    'purchase',
  ])
  const { params } = heard.at(-1) as Event
  expect(params).toMatchObject({ value: 40, currency: 'GBP', shipping: 0 })
  const token = page.url().split('/').at(-1) as string
  for (const secret of ['Secret', 'John', 'smart-gift.co.uk', token])
    expect(JSON.stringify(heard)).not.toContain(secret)
  const touch = { utm_source: 'mail', utm_campaign: 'spring', code: 'poster' }
  expect((await posted).postDataJSON().campaign).toMatchObject({ first: touch, last: touch })

  const before = heard.length
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/cart')
  await expect.poll(() => names().slice(before)).toEqual(['view_cart'])
})

test('A shop without a tag asks nobody, calls nobody and keeps nothing but the basket', async ({
  page,
  baseURL,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.goto('/vouchers/37?value=50&to=Jane&utm_source=mail&gclid=abc')
  await putIntoBasket(page)
  await expect(page.getByText('May we count your visit?')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Cookie choices' })).toHaveCount(0)
  const kept = () =>
    page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  expect((await kept()).filter((key) => !key.startsWith('__next'))).toEqual(['cart'])
  expect(await page.context().cookies()).toEqual([])
  expect([...hosts]).toEqual([new URL(baseURL ?? '').origin])
})
