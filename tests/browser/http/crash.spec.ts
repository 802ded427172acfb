import { ask } from '../support/ask'
import { checkout, orderOf, post } from '../support/checkout'
import type { Shop } from '../support/shop'
import { expect, test } from '../support/test'

const askOf = (shop: Shop) => (path: string, init?: RequestInit) =>
  ask(new URL(path, shop.url).href, init)

test('A shop that dies in the middle of a sale knows of it when it is back', async ({
  openShop,
  page,
  sandbox,
}) => {
  test.slow()
  const shop = await openShop()
  await sandbox.faults({ path: '/sale', kind: 'hang', after: true })
  const body = checkout()
  const lost = post(askOf(shop), body).catch(() => 'no answer')
  await expect.poll(() => sandbox.calls('/sale')).toBe(1)
  await shop.kill()
  expect(await lost).toBe('no answer')

  await sandbox.heal()
  const again = await openShop(shop.settings, shop.folder)
  const order = orderOf(await post(askOf(again), body))
  await page.goto(`${again.url}/orders/${order.token}`)
  await expect(page.getByRole('heading', { name: 'We are checking your order' })).toBeVisible({
    timeout: 45_000,
  })
  expect(orderOf(await post(askOf(again), body)).status).toBe('unknown')
  expect(await sandbox.calls('/sale')).toBe(1)
})

test('A shop that is started anew still shows its orders', async ({ openShop, sandbox }) => {
  const shop = await openShop()
  const body = checkout()
  const order = orderOf(await post(askOf(shop), body))
  await shop.kill()
  const again = await openShop(shop.settings, shop.folder)
  expect((await askOf(again)(`/orders/${order.token}`)).text).toContain(String(order.reference))
  expect(orderOf(await post(askOf(again), body))).toEqual(order)
  expect(await sandbox.sales()).toHaveLength(1)
})

test('A shop whose port is taken ends, and does not work on orders unseen', async ({
  openShop,
  shop,
}) => {
  const { port } = shop.settings
  await expect(openShop({ port })).rejects.toThrow(/ended before it was ready \(exit code 1\)/)
})

test('Without its database the shop still browses, and sells nothing', async ({
  openShop,
  sandbox,
}) => {
  const shop = await openShop({ database: 'postgres://nobody:nothing@127.0.0.1:9/none' })
  const asks = askOf(shop)
  expect((await asks('/')).status).toBe(200)
  const answer = await post(asks, checkout())
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('You have not been charged')
  for (const path of [`/orders/${'x'.repeat(32)}`, `/api/orders/${'x'.repeat(32)}`]) {
    const order = await asks(path)
    expect(order.status, path).toBe(503)
    expect(order.headers.get('retry-after'), path).toBe('30')
    expect(order.text, path).toContain('What you have ordered is safe')
  }
  expect(await sandbox.calls('/sale')).toBe(0)
})
