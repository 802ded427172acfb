import { ask } from '../support/ask'
import { checkout, post } from '../support/checkout'
import { expect, test } from '../support/test'
import { CLOSED, DINNER, NO_LIST } from './faults'

const HIDDEN = '/vouchers/51-from-the-library-a-vertical-tasting-for-friends-of-the'

/** The shelf opens, and so does every voucher on it and the one that is on none. */
async function expectOpen(url: string) {
  const shelf = await ask(url)
  const links = [...shelf.text.matchAll(/href="(\/vouchers\/[^"]+)"/g)].map(([, path]) => path)
  expect(new Set(links).size).toBe(20)
  for (const path of new Set([...links, HIDDEN])) {
    const answer = await ask(url + path)
    expect(answer.status, path).toBe(200)
    expect(answer.text, path).not.toContain(CLOSED)
  }
}

for (const [what, fault] of Object.entries(NO_LIST)) {
  test(`While Smart Gift ${what}, a shop started anew opens with its last good list`, async ({
    openShop,
    openUpstream,
  }) => {
    test.slow()
    const upstream = await openUpstream()
    const { settings, url, kill } = await openShop({ upstream: upstream.url })
    expect((await ask(url)).status).toBe(200)
    await kill()
    await upstream.faults(fault)
    const restarted = await openShop(settings)
    await expectOpen(restarted.url)
    expect((await ask(`${restarted.url}/vouchers/52`)).status).toBe(404)
  })
}

test('An open shop stays open when Smart Gift goes away, also where nobody has been', async ({
  openShop,
  openUpstream,
}) => {
  test.slow()
  const upstream = await openUpstream()
  const shop = await openShop({ upstream: upstream.url })
  expect((await ask(shop.url)).status).toBe(200)
  await upstream.faults({ path: '/vouchers', kind: 'status', status: 500 })
  const before = await upstream.calls('/vouchers')
  await expect(async () => {
    await ask(`${shop.url}/api/vouchers`)
    expect(await upstream.calls('/vouchers')).toBeGreaterThan(before)
  }).toPass({ timeout: 30_000, intervals: [500] })
  await expectOpen(shop.url)
  const sold = await post((path, init) => ask(shop.url + path, init), checkout())
  expect(sold.status).toBe(201)
  expect(await upstream.calls('/vouchers')).toBeLessThan(before + 6)
})

test('An empty list after a full one does not empty the shop', async ({
  openShop,
  openUpstream,
}) => {
  test.slow()
  const upstream = await openUpstream()
  const shop = await openShop({ upstream: upstream.url })
  await expectOpen(shop.url)
  await upstream.replaceVouchers([])
  const before = await upstream.calls('/vouchers')
  await expect(async () => {
    const answer = await ask(`${shop.url}/api/vouchers`)
    expect(await upstream.calls('/vouchers')).toBeGreaterThan(before)
    expect((answer.json() as { data: unknown[] }).data).toHaveLength(20)
  }).toPass({ timeout: 30_000, intervals: [500] })
})

for (const rot of ['no-id', 'price', 'persons', 'type', 'null']) {
  test(`One voucher with a rotten ${rot} is left out, and the others are sold`, async ({
    openShop,
    openUpstream,
  }) => {
    const upstream = await openUpstream()
    await upstream.faults({ path: '/vouchers', kind: 'malformed-voucher', rot })
    const shop = await openShop({ upstream: upstream.url })
    const { data } = (await ask(`${shop.url}/api/vouchers`)).json() as { data: { id: number }[] }
    expect(data).toHaveLength(19)
    expect(data.map(({ id }) => id)).not.toContain(38)
    expect((await ask(shop.url + DINNER)).status).toBe(404)
  })
}
