// @ts-check
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { endWithNpm } from './npm-parent.mjs'
import { Problem } from './problem.mjs'
import { shopPort } from './settings.mjs'
import { assertShopPortFree } from './shop.mjs'

const SERVER = '.next/standalone/server.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await startShop()
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(error.message)
  process.exit(1)
}

/** Runs the built shop in this very process, so that signals reach it directly. */
async function startShop() {
  if (!existsSync(SERVER)) throw new Problem('There is no build yet. Run npm run build first.')
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.env.PORT = String(shopPort())
  // Shells and containers set HOSTNAME to the machine's name, which is not meant for us.
  if (!process.env.HOSTNAME || process.env.HOSTNAME === hostname()) process.env.HOSTNAME = '0.0.0.0'
  await assertShopPortFree('npm start')
  endWithNpm()
  await import(pathToFileURL(SERVER).href)
}
