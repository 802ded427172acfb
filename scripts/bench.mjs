// @ts-check
// Measures the built shop beside an empty Next app, in turn: npm run bench -- --seconds 3 --only load
import { existsSync } from 'node:fs'
import { browserRows } from './bench/browser.mjs'
import { openCatalogue } from './bench/catalogue.mjs'
import { checkoutRows } from './bench/checkout.mjs'
import { startRows } from './bench/cold-start.mjs'
import { openEmpty } from './bench/empty.mjs'
import { lighthouseRows } from './bench/lighthouse.mjs'
import { loadRows } from './bench/load.mjs'
import { readOptions } from './bench/options.mjs'
import { isMet, tableOf } from './bench/table.mjs'
import { textOf, weightRows } from './bench/weight.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { main } from './main.mjs'
import { startPostgres } from './postgres.mjs'
import { withoutSettings } from './settings.mjs'

main(async () => {
  const options = readOptions(process.argv.slice(2))
  await install()
  if (!existsSync('.next/standalone/server.js')) {
    const code = await build(withoutSettings(process.env))
    if (code !== 0) return code
  }
  const postgres = await startPostgres({ dataDir: '.data/bench-postgres', fresh: true })
  const shop = await openCatalogue(postgres, 24)
  const many = await openCatalogue(postgres, 1000)
  const empty = await openEmpty({
    home: (await textOf(shop.url)).length,
    voucher: (await textOf(shop.url + shop.voucher)).length,
  })
  const apps = { shop, many, empty }
  const parts = {
    weight: () => weightRows(apps),
    start: () => startRows(apps, options),
    load: () => loadRows(apps, options),
    browser: () => browserRows(apps, options),
    lighthouse: () => lighthouseRows(apps, options),
    checkout: () => checkoutRows(postgres),
  }
  const rows = []
  for (const [name, measure] of Object.entries(parts)) {
    if (options.only.includes(name)) rows.push(...(await measure()))
  }
  console.log(`\n${tableOf(rows)}\n`)
  for (const { stop, remove } of [shop, many]) {
    await stop()
    await remove()
  }
  return rows.every(isMet) ? 0 : 1
})
