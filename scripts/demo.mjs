// @ts-check
// The whole shop from a fresh clone, with Node and npm alone: its upstream is the sandbox.
import { build } from './build.mjs'
import { noteDemoDatabase } from './demo-database.mjs'
import { install } from './install.mjs'
import { main, untilOneEnds } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { startPostgres } from './postgres.mjs'
import { Problem } from './problem.mjs'
import { start } from './processes.mjs'
import { assertSandboxPortFree, startSandbox } from './sandbox.mjs'
import { sandboxPort, sandboxSettings, shopPort, withoutSettings } from './settings.mjs'
import { assertShopPortFree, untilHealthy } from './shop.mjs'

main(demo, { interruptedCode: 0 })

async function demo() {
  checkNodeVersion()
  await assertShopPortFree('npm run demo')
  await assertSandboxPortFree('npm run demo')
  await install()
  if ((await build(withoutSettings(process.env))) !== 0) {
    throw new Problem('The shop could not be built: see the messages above.')
  }
  const { createDatabase } = await startPostgres()
  const databaseUrl = await createDatabase('smart_gift')
  noteDemoDatabase(databaseUrl)
  await startSandbox()
  await startShop(databaseUrl)
  await Promise.race([untilHealthy(`http://127.0.0.1:${shopPort()}`), untilOneEnds()])
  console.log(`
  The shop is open      http://localhost:${shopPort()}
  What it has sold      http://127.0.0.1:${sandboxPort()}/sandbox/sales
  What was paid         http://127.0.0.1:${sandboxPort()}/sandbox/charges (a stand-in for Stripe: no money moves)
  Its orders            npm run orders -- list
  A sale that fails     write #refuse or #lose into a gift's message

  Stop everything with Ctrl-C.
`)
  return untilOneEnds()
}

/** @param {string} databaseUrl */
function startShop(databaseUrl) {
  return start({
    name: 'shop',
    args: ['.next/standalone/server.js'],
    env: {
      ...withoutSettings(process.env),
      ...sandboxSettings({ databaseUrl }),
      PORT: String(shopPort()),
      HOSTNAME: '127.0.0.1', // a demonstration is nobody else's to visit
    },
  })
}
