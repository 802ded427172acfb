import { expectAccessible } from './support/axe'
import { checkout, post, problemOf } from './support/checkout'
import { paidByCard, removeCopy, type Shop, startShop } from './support/shop'
import { fillCheckout, keepBasket, MONETARY_LINE, placeOrder } from './support/shopper'
import { test as base, expect } from './support/test'

/** The worker's shop is paid by card, and asks twenty times as often whether a fault is mended. */
const test = base.extend<object, { shop: Shop }>({
  shop: [
    async ({ upstream, database }, provide) => {
      const more = { ...paidByCard(upstream.url), ORDER_PACE: '20' }
      const shop = await startShop({ upstream: upstream.url, database: database.url, more })
      await provide(shop)
      await shop.kill()
      await removeCopy(shop.folder)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

test('With a key that is not accepted nobody is sent to pay, who has paid is told the truth, and it opens by itself', async ({
  page,
  context,
  asks,
  sandbox,
  watch,
}) => {
  watch.expects(503)
  const ready = async () => (await asks('/api/ready')).status
  await sandbox.faults({
    path: '/sale',
    kind: 'status',
    status: 401,
    body: { message: 'Unauthenticated.' },
  })
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await fillCheckout(page)
  await placeOrder(page).click()
  await page.getByRole('button', { name: 'Pay £50.00' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We can’t place orders just now')
  await expect(page.getByText('£50 is held on your card, and nothing has been taken')).toBeVisible()
  await expect(page.getByText('Unauthenticated')).toBeHidden()
  await expectAccessible(page)
  expect(await ready()).toBe(503)

  const another = await post(asks, checkout())
  expect(another.status).toBe(503)
  expect(another.headers.get('retry-after')).toBe('30')
  expect(problemOf(another).message).toContain('can’t take orders just now')
  expect(await sandbox.charges(), 'nobody else was sent to pay').toHaveLength(1)
  const later = await context.newPage()
  await later.goto('/checkout')
  await expect(later.getByText('We can’t take orders just now')).toBeVisible()
  await expect(placeOrder(later)).toBeHidden()

  await sandbox.heal()
  await expect.poll(ready).toBe(200)
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await sandbox.sale()
})
