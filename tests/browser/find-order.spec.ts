import { expectAccessible } from './support/axe'
import { checkout, orderOf, post } from './support/checkout'
import { addMonetary, basketLink, fill, fillCheckout, placeOrder } from './support/shopper'
import { expect, test } from './support/test'

const EMAIL = 'john@smart-gift.co.uk'
const WRONG = 'We couldn’t find an order with that number and email address.'

test('Who lost the page of an order finds it again, and what was mistyped stays to be mended', async ({
  page,
  asks,
  watch,
}) => {
  watch.expects(404)
  const { token } = orderOf(await post(asks, checkout()))
  const number = (await asks(`/api/orders/${token}`)).json() as { order: { id: number } }
  await page.goto('/')
  await page.getByRole('link', { name: 'Find my order' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find my order')
  await fill(page, { 'Order number': `${number.order.id}`, Email: 'jane@example.com' })
  await page.getByRole('button', { name: 'Find my order' }).click()
  await expect(page.getByRole('alert').filter({ hasText: WRONG })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue('jane@example.com')
  await expectAccessible(page)
  await fill(page, { Email: EMAIL })
  await page.getByRole('button', { name: 'Find my order' }).click()
  await expect(page).toHaveURL(`/orders/${token}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, John')
})

test('An order that this browser placed is listed there until it is removed', async ({ page }) => {
  await addMonetary(page)
  await page.goto('/checkout')
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, John')
  await expect(basketLink(page, 0)).toBeVisible() // the page's script has tidied up
  const address = new URL(page.url()).pathname
  await page.goto('/orders/find')
  const list = page.getByRole('region', { name: 'Your orders on this device' })
  await expect(list.getByRole('link')).toHaveAttribute('href', address)
  await list.getByRole('button', { name: 'Remove this list' }).click()
  await expect(list).toBeHidden()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible()
  await expect(list).toBeHidden()
})

test('Nothing of it stands in an address, and another site cannot ask', async ({ asks }) => {
  const ask = (init: RequestInit) =>
    asks('/api/orders/find', {
      method: 'POST',
      body: new URLSearchParams({ number: '1', email: EMAIL }),
      redirect: 'manual',
      ...init,
    })
  const unknown = await ask({})
  expect(unknown.status).toBe(303)
  expect(unknown.headers.get('location')).toBe('/orders/find/not-found')
  expect((await ask({ headers: { origin: 'https://evil.example' } })).status).toBe(403)
  expect((await ask({ headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(
    415,
  )
  const large = new URLSearchParams({ number: '1'.repeat(10_000) })
  expect((await ask({ body: large })).status).toBe(413)
  expect((await asks('/orders/find/elsewhere')).status).toBe(404)
})

test.describe('Where JavaScript is switched off', () => {
  test.use({ javaScriptEnabled: false })
  test.beforeEach(({ watch }) => watch.allowsRefusals())

  test('an order is found, or the page says why not', async ({ page, asks }) => {
    const { token } = orderOf(await post(asks, checkout()))
    const { order } = (await asks(`/api/orders/${token}`)).json() as { order: { id: number } }
    await page.goto('/orders/find')
    await fill(page, { 'Order number': `${order.id + 1_000}`, Email: EMAIL })
    await page.getByRole('button', { name: 'Find my order' }).click()
    await expect(page.getByText(WRONG)).toBeVisible()
    await fill(page, { 'Order number': `${order.id}`, Email: EMAIL })
    await page.getByRole('button', { name: 'Find my order' }).click()
    await expect(page).toHaveURL(`/orders/${token}`)
  })
})
