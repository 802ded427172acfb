// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipped, scriptsOf, stylesheetsOf } from '../first-load.mjs'

const KB = 1024
const OUR_BUILD = '.next'

/**
 * What pages weigh, compressed.
 * @param {import('./table.mjs').Apps} apps
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function weightRows({ shop, many, empty }) {
  const ofShop = (/** @type {string} */ path) => textOf(shop.url + path)
  const home = await ofShop('/')
  const voucher = await ofShop(shop.voucher)
  const checkout = await ofShop('/checkout')
  const large = await textOf(many.url)
  const bare = await textOf(empty.url)
  const ofEmpty = scripts(bare, empty.built)
  const light = { most: 1.12, of: /** @type {const} */ ('ratio') }
  const at = (/** @type {number} */ most) => ({ most, of: /** @type {const} */ ('shop') })
  return [
    row('first-load script of /', scripts(home), ofEmpty, light),
    row('first-load script of a voucher', scripts(voucher), ofEmpty, light),
    row('first-load script of the checkout', scripts(checkout), ofEmpty),
    row('HTML and CSS of /, 24 vouchers', shown(home), shown(bare, empty.built), at(14)),
    row('HTML and CSS of a voucher', shown(voucher), shown(bare, empty.built)),
    row('HTML and CSS of /, 1,000 vouchers', shown(large), shown(bare, empty.built)),
  ]
}

/** @param {string} what @param {number} shop @param {number} empty @param {import('./table.mjs').Row['goal']} [goal] */
const row = (what, shop, empty, goal) => ({ what, unit: 'KB gzip', shop, empty, goal })

/** @param {string} html @param {string} [built] */
const scripts = (html, built = OUR_BUILD) => gzipped(filesOf(scriptsOf(html), built)) / KB

/** All that stands before the first paint: the page and its stylesheets. @param {string} html @param {string} [built] */
const shown = (html, built = OUR_BUILD) =>
  gzipped([html, ...filesOf(stylesheetsOf(html), built)]) / KB

/** @param {string[]} paths @param {string} built */
const filesOf = (paths, built) => paths.map((path) => readFileSync(join(built, path)))

/** @param {string} url */
export const textOf = async (url) => (await fetch(url)).text()
