// @ts-check
import { openShop } from '../open-shop.mjs'
import { freePort } from '../ports.mjs'
import { start } from '../processes.mjs'
import { untilReady } from '../shop.mjs'
import { findNginx, startNginx } from './nginx.mjs'

/** @typedef {Awaited<ReturnType<typeof openFleet>>} Fleet */

/** Longer than the proxy keeps an idle connection. */
const DRAIN_SECONDS = '4'

/**
 * Opens several shops over one database, and a proxy before them.
 * @param {{ upstream: string, database: string, count: number, port?: number, proxy?: 'nginx' | 'node', key?: string, rate?: number }} plan `key`: what upstream knows the shops by, the sandbox's unless given; `rate`: what nginx lets one client ask in a second
 */
export async function openFleet({ upstream, database, count, port, proxy, key, rate }) {
  const listens = port ?? (await freePort())
  const url = `http://127.0.0.1:${listens}`
  const known = key ? { SMART_GIFT_SECRET_KEY: key } : {}
  const more = { SHOP_URL: url, TRUSTED_PROXY_HOPS: '1', DRAIN_SECONDS, ...known }
  /** @type {import('../open-shop.mjs').OpenShop[]} */
  const shops = []
  for (let index = 0; index < count; index += 1) {
    shops.push(await openShop({ upstream, database, more }))
  }
  const addresses = shops.map((shop) => shop.url)
  const nginx = proxy === 'node' ? undefined : findNginx()
  const front = nginx
    ? await startNginx(nginx, listens, addresses, { rate })
    : await startNodeProxy(listens, addresses)
  await untilReady(url)
  return {
    url,
    shops,
    proxy: nginx ? 'nginx' : 'node',
    /** Has a shop end in good order and opens it again in its place. @param {number} at */
    async restart(at) {
      const shop = shops[at]
      if (!shop) throw new Error(`there is no shop ${at}`)
      await shop.stop()
      const { plan, folder, port: same } = shop
      shops[at] = await openShop({ ...plan, folder, port: same })
      await untilReady(shop.url)
    },
    async close() {
      await Promise.all([front.stop(), ...shops.map((shop) => shop.stop().then(shop.remove))])
    },
  }
}

/** @param {number} port @param {string[]} shops */
const startNodeProxy = (port, shops) =>
  start({
    name: 'proxy',
    args: ['scripts/fleet/node-proxy.mjs', String(port), ...shops],
    ready: /proxy listening/,
    output: 'hide',
  })
