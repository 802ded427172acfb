// @ts-check
import { rm } from 'node:fs/promises'
import { copyBuild } from './copy-build.mjs'
import { freePort } from './ports.mjs'
import { start } from './processes.mjs'
import { SANDBOX_KEY, withoutSettings } from './settings.mjs'
import { untilHealthy } from './shop.mjs'

/**
 * @typedef {object} ShopPlan
 * @property {string} upstream the sandbox's address
 * @property {string} database
 * @property {number} [port] any free one unless given
 * @property {string} [folder] a copy of the build that an earlier one ran in
 * @property {NodeJS.Dict<string>} [more] settings beyond these
 *
 * @typedef {import('./processes.mjs').Running & { url: string, port: number, folder: string, plan: ShopPlan, remove: () => Promise<void> }} OpenShop
 */

/** How a process is told to end in good order, and how long that may take. */
const GRACE_MS = 45_000

/**
 * Opens a shop and waits until it is well.
 * @param {ShopPlan} plan
 */
export async function openShop(plan) {
  const shop = await startShop(plan)
  await untilHealthy(shop.url)
  return shop
}

/**
 * Starts a shop of the build, paid elsewhere, on this machine alone.
 * @param {ShopPlan} plan
 * @returns {Promise<OpenShop>}
 */
export async function startShop(plan) {
  const folder = plan.folder ?? (await copyBuild('.data/shops'))
  const port = plan.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const running = await start({
    name: `shop ${port}`,
    args: ['server.js'],
    cwd: folder,
    env: {
      ...withoutSettings(process.env),
      NODE_ENV: /** @type {const} */ ('production'),
      ...shopSettings(plan, port),
    },
    output: 'hide',
    grace: GRACE_MS,
  })
  const remove = () => rm(folder, { recursive: true, force: true })
  return { ...running, url, port, folder, plan, remove }
}

/**
 * What every shop beside a sandbox is told; `more` adds to it or stands instead.
 * @param {Pick<ShopPlan, 'upstream' | 'database' | 'more'>} plan
 * @param {number} port
 */
export const shopSettings = ({ upstream, database, more }, port) => ({
  SMART_GIFT_API_URL: upstream,
  SMART_GIFT_SECRET_KEY: SANDBOX_KEY,
  SMART_GIFT_PAYMENT_METHOD_ID: '12',
  IMAGE_HOSTS: new URL(upstream).host,
  DATABASE_URL: database,
  SHOP_URL: `http://127.0.0.1:${port}`,
  PAYMENT_PROVIDER: 'external',
  ...more,
  PORT: String(port),
  HOSTNAME: '127.0.0.1',
})
