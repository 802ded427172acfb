// @ts-check
// Three shops behind a proxy, without containers: npm run fleet. With --roll it restarts them one by one under load,
// says what failed, and ends.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openFleet } from './fleet/open-fleet.mjs'
import { rollUnderLoad } from './fleet/roll.mjs'
import { install } from './install.mjs'
import { main, untilOneEnds } from './main.mjs'
import { openSandbox } from './open-sandbox.mjs'
import { startPostgres } from './postgres.mjs'
import { Problem } from './problem.mjs'
import { shopPort } from './settings.mjs'
import { assertShopPortFree } from './shop.mjs'

const SHOPS = 3
/** All visitors of a roll come from this machine, so for nginx they are one client. */
const ROLLING_RATE = 100_000

main(async () => {
  const { values } = parseArgs({
    options: { roll: { type: 'boolean', default: false }, proxy: { type: 'string' } },
  })
  const proxy = values.proxy === 'node' ? 'node' : undefined
  if (!values.roll) await assertShopPortFree('npm run fleet')
  await install()
  if (!existsSync('.next/standalone/server.js')) {
    throw new Problem('There is no build yet. Run npm run build first.')
  }
  const { createDatabase } = await startPostgres({ dataDir: '.data/fleet-postgres', fresh: true })
  const { url: upstream } = await openSandbox()
  const database = await createDatabase('fleet')
  const port = values.roll ? undefined : shopPort()
  const rate = values.roll ? ROLLING_RATE : undefined
  const fleet = await openFleet({ upstream, database, count: SHOPS, port, proxy, rate })
  console.log(
    `\n  ${SHOPS} shops behind ${fleet.proxy}: ${fleet.url}\n  What they sold: ${upstream}/sandbox/sales\n`,
  )
  if (!values.roll) return untilOneEnds()
  const { pages, orders, failed, seconds } = await rollUnderLoad(fleet)
  const perSecond = Math.round((pages + orders) / seconds)
  console.log(
    `${pages} pages and ${orders} orders in ${seconds.toFixed(0)} s (${perSecond} a second) while each shop was restarted: ${failed.length} failed`,
  )
  for (const line of failed.slice(0, 10)) console.log(`  ${line}`)
  await fleet.close()
  return failed.length === 0 ? 0 : 1
})
