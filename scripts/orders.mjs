// @ts-check
// npm run orders -- list: what a merchant does with orders, beside running shops.
import { existsSync } from 'node:fs'
import { demoDatabase } from './demo-database.mjs'
import { main } from './main.mjs'
import { run } from './processes.mjs'
import { sandboxSettings } from './settings.mjs'

const PROGRAM = ['--conditions=react-server', '--import', 'tsx', 'lib/orders/cli/main.ts']

/** The settings of the shop; without any, those of the demo on this machine. */
function settings() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const databaseUrl = process.env.DATABASE_URL ? null : demoDatabase()
  return databaseUrl ? { ...process.env, ...sandboxSettings({ databaseUrl }) } : process.env
}

main(() => run({ name: 'orders', args: [...PROGRAM, ...process.argv.slice(2)], env: settings() }))
