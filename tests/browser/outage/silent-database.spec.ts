import { silenceBefore } from '../../integration/support/silence'
import { ask } from '../support/ask'
import { checkout, orderOf, post } from '../support/checkout'
import { createDatabase } from '../support/database'
import { expect, test } from '../support/test'

const SAFE = /What you have ordered is safe/

test('While the database does not answer, checkout and order pages say so within five seconds, and the shop browses', async ({
  openShop,
}) => {
  test.slow()
  const database = await createDatabase()
  const silence = await silenceBefore(database.url)
  try {
    const shop = await openShop({ database: silence.url })
    const asks = (path: string, init?: RequestInit) => ask(shop.url + path, init)
    const { token } = orderOf(await post(asks, checkout()))
    const { token: seen } = orderOf(await post(asks, checkout()))
    expect((await asks(`/orders/${seen}`)).status).toBe(200)

    silence.stop()
    const unavailable = async (answer: Promise<{ status: number; text: string }>, says: RegExp) => {
      const begun = performance.now()
      const { status, text } = await answer
      expect(status, text.slice(0, 200)).toBe(503)
      expect(text).toMatch(says)
      expect(performance.now() - begun).toBeLessThan(5_000)
    }
    await Promise.all([
      unavailable(asks(`/orders/${token}`), SAFE),
      unavailable(asks(`/api/orders/${token}`), SAFE),
      unavailable(asks('/api/ready'), /"database":false/),
      unavailable(post(asks, checkout()), /You have not been charged/),
    ])
    // Drawn just before, a page is shown again for a second (lib/orders/cached-order.ts), and no longer.
    await expect.poll(async () => (await asks(`/orders/${seen}`)).status).toBe(503)
    expect((await asks('/')).status).toBe(200)

    silence.goOn()
    await expect.poll(async () => (await asks(`/orders/${token}`)).status).toBe(200)
    await expect.poll(async () => (await post(asks, checkout())).status).toBe(201)
  } finally {
    silence.goOn()
    await silence.close()
    await database.drop()
  }
})
