import { openFleet } from '../../../scripts/fleet/open-fleet.mjs'
import { rollUnderLoad } from '../../../scripts/fleet/roll.mjs'
import { ask } from '../support/ask'
import { SECRET_KEY } from '../support/programs'
import { expect, test } from '../support/test'

const SHOPS = 3

test('Three shops are restarted one by one under load, and nobody notices', async ({
  openUpstream,
  database,
}) => {
  test.setTimeout(300_000)
  const upstream = await openUpstream()
  const fleet = await openFleet({
    upstream: upstream.url,
    database: database.url,
    count: SHOPS,
    proxy: 'node',
    key: SECRET_KEY,
  })
  try {
    const { pages, orders, failed } = await rollUnderLoad(fleet)
    expect(failed).toEqual([])
    expect(pages).toBeGreaterThan(1_000)
    expect(orders).toBeGreaterThan(SHOPS)
    expect(await upstream.sales(), 'each order sold, and once').toHaveLength(orders)

    const [shop] = fleet.shops
    if (!shop) throw new Error('there is no shop')
    const stopped = shop.stop()
    await expect.poll(async () => (await ask(`${shop.url}/api/ready`)).status).toBe(503)
    expect((await ask(`${shop.url}/api/ready`)).json()).toMatchObject({ ending: true })
    expect((await ask(`${shop.url}/api/health`)).status, 'still well').toBe(200)
    await stopped
  } finally {
    await fleet.close()
  }
})
