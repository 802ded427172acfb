// @ts-check
import { openSandbox } from '../open-sandbox.mjs'
import { openShop } from '../open-shop.mjs'
import { Problem } from '../problem.mjs'
import { manyVouchers } from './vouchers.mjs'

/** @typedef {Awaited<ReturnType<typeof openCatalogue>>} Catalogue */

/**
 * Opens a shop with so many vouchers in its catalogue, and the upstream it has them from.
 * @param {{ createDatabase: (name: string) => Promise<string> }} postgres
 * @param {number} count
 */
export async function openCatalogue(postgres, count) {
  const sandbox = await openSandbox()
  await sandbox.ask('vouchers', manyVouchers(await sandbox.ask('vouchers'), count))
  const database = await postgres.createDatabase(`bench_${count}`)
  const shop = await openShop({ upstream: sandbox.url, database })
  const { data } = await (await fetch(`${shop.url}/api/vouchers`)).json()
  if (data.length !== count) throw new Problem(`The shop lists ${data.length} of ${count}.`)
  const html = await (await fetch(shop.url)).text()
  const voucher = html.match(/href="(\/vouchers\/[^"]+)"/)?.[1]
  if (!voucher) throw new Problem('The first page shows no voucher.')
  await fetch(shop.url + voucher)
  return { ...shop, sandbox, voucher }
}
