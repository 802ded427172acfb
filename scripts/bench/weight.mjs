// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipped, scriptsOf } from '../first-load.mjs'

const KB = 1024

/**
 * What pages weigh, compressed.
 * @param {{ shelf: import('./shelf.mjs').Shelf, many: import('./shelf.mjs').Shelf, empty: import('./empty.mjs').Empty }} apps
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function weightRows({ shelf, many, empty }) {
  const page = (/** @type {string} */ path) => textOf(shelf.shop.url + path)
  const [home, voucher, checkout] = await Promise.all(['/', shelf.voucher, '/checkout'].map(page))
  const bare = await textOf(empty.url)
  const large = await textOf(many.shop.url)
  const scripts = (/** @type {string} */ html, built = '.next') =>
    gzipped(scriptsOf(html).map((path) => readFileSync(join(built, path)))) / KB
  const ofEmpty = scripts(bare, empty.built)
  const light = { most: 1.12, of: /** @type {const} */ ('ratio') }
  const at = (/** @type {number} */ most) => ({ most, of: /** @type {const} */ ('shop') })
  return [
    row('first-load script of /', scripts(home ?? ''), ofEmpty, light),
    row('first-load script of a voucher page', scripts(voucher ?? ''), ofEmpty, light),
    row('first-load script of the checkout', scripts(checkout ?? ''), ofEmpty),
    row('HTML of / with 24 vouchers', gzipped([home ?? '']) / KB, gzipped([bare]) / KB, at(6)),
    row('HTML of a voucher page', gzipped([voucher ?? '']) / KB, gzipped([bare]) / KB),
    row('HTML of / with 1,000 vouchers', gzipped([large]) / KB, gzipped([bare]) / KB, at(30)),
  ]
}

/** @param {string} what @param {number} shop @param {number} empty @param {import('./table.mjs').Row['goal']} [goal] */
const row = (what, shop, empty, goal) => ({ what, unit: 'KB gzip', shop, empty, goal })

/** @param {string} url */
export const textOf = async (url) => (await fetch(url)).text()
