// @ts-check
// npm run orders -- list: what a merchant does with orders, beside running shops. USAGE: lib/orders/cli/run.ts
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isScript, main } from './main.mjs'
import { makeHome } from './postgres-home.mjs'
import { run } from './processes.mjs'
import { sandboxSettings } from './settings.mjs'

/** The settings of the shop; without any, those of the demo that runs on this machine. */
function settings() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (process.env.DATABASE_URL) return process.env
  const databaseUrl = demoDatabase()
  return databaseUrl ? { ...process.env, ...sandboxSettings({ databaseUrl }) } : process.env
}

function demoDatabase() {
  if (!existsSync('.data/postgres')) return null
  const { cluster, folder } = makeHome('.data/postgres', false)
  const running = resolve(cluster, 'postmaster.pid')
  if (!existsSync(running)) return null
  const port = readFileSync(running, 'utf8').split('\n')[3]
  const password = readFileSync(resolve(folder, 'password'), 'utf8')
  return `postgresql://postgres:${password}@127.0.0.1:${port}/smart_gift`
}

if (isScript(import.meta.url)) {
  main(() =>
    run({
      name: 'orders',
      args: [
        ...['--conditions=react-server', '--import', 'tsx', 'lib/orders/cli/main.ts'],
        ...process.argv.slice(2),
      ],
      env: settings(),
    }),
  )
}
