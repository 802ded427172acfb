import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { shopSettings } from '../../../scripts/open-shop.mjs'
import { withoutSettings } from '../../../scripts/settings.mjs'
import { SECRET_KEY } from '../support/programs'
import { paidByCard, type Shop } from '../support/shop'
import { expect, test } from '../support/test'

type Check = { name: string; state: string; says: string }
type Report = { can_sell: boolean; checks: Check[] }

/** Runs the doctor of the build, in the folder and with the settings of a shop. */
function examine(shop: Shop, more: NodeJS.Dict<string>): Promise<{ code: number; text: string }> {
  const { settings, folder } = shop
  const own = { SMART_GIFT_SECRET_KEY: SECRET_KEY, ...settings.more, ...more }
  const env = {
    ...withoutSettings(process.env),
    ...shopSettings({ ...settings, more: own }, settings.port),
  }
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [join(folder, 'doctor.mjs'), '--json'],
      { cwd: folder, env: env as NodeJS.ProcessEnv, maxBuffer: 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), text: stdout || stderr }),
    ),
  )
}

test('The doctor of the image finds a running shop well, sells nothing, and finds a wrong key', async ({
  openShop,
  openUpstream,
}) => {
  const upstream = await openUpstream()
  const shop = await openShop({ upstream: upstream.url, more: paidByCard(upstream.url) })
  await upstream.hooks(`${shop.url}/api/payments/stripe/webhook`)

  const { code, text } = await examine(shop, {})
  const { can_sell, checks }: Report = JSON.parse(text)
  expect(checks.filter(({ state }) => state === 'fail')).toEqual([])
  expect({ code, can_sell }).toEqual({ code: 0, can_sell: true })
  const wellIs = (name: string) =>
    expect(checks, name).toContainEqual(expect.objectContaining({ name, state: 'ok' }))
  for (const name of [
    'migrations',
    'payment method',
    'Stripe webhook',
    'address',
    'ready',
    'build',
  ])
    wellIs(name)
  for (const name of ['security headers', 'compression', 'TRUSTED_PROXY_HOPS', 'webhook’s path'])
    wellIs(name)
  expect(await upstream.sales()).toEqual([])
  expect(text).not.toContain(SECRET_KEY)

  const wrong = await examine(shop, { SMART_GIFT_SECRET_KEY: 'sk_of_somebody_else' })
  expect(wrong.code).toBe(1)
  expect(JSON.parse(wrong.text)).toMatchObject({ can_sell: false })
  expect(wrong.text).toContain('is not accepted (401)')
})
