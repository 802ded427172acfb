// @ts-check
import { startShop } from '../open-shop.mjs'
import { freePort } from '../ports.mjs'
import { startEmpty } from './empty.mjs'
import { inTurn, middle } from './middle.mjs'
import { untilAnswered } from './until-answered.mjs'

/**
 * From the start of the process until its first page is there. The shop has been open before: its database is made.
 * @param {import('./table.mjs').Apps} apps
 * @param {{ rounds: number }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function startRows({ shop, empty }, { rounds }) {
  const { plan, folder } = shop
  const times = await inTurn(2 * rounds + 1, {
    shop: () => timed(async () => startShop({ ...plan, folder, port: await freePort() })),
    empty: () => timed(() => startEmpty(empty.server)),
  })
  const of = (/** @type {string} */ name) => middle(times[name] ?? [])
  const what = 'cold start to the first page'
  return [
    {
      ...{ what, unit: 'ms', shop: of('shop'), empty: of('empty') },
      goal: { most: 1.4, of: 'ratio' },
    },
  ]
}

/** @param {() => Promise<import('../processes.mjs').Running & { url: string }>} start */
async function timed(start) {
  const begun = performance.now()
  const { stop, url } = await start()
  await untilAnswered(url)
  const took = performance.now() - begun
  await stop()
  return took
}
