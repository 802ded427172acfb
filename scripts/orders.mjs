// @ts-check
// npm run orders -- list: what a merchant does with orders, beside running shops.
import { main } from './main.mjs'
import { run } from './processes.mjs'
import { shopSettingsHere } from './settings-here.mjs'

const PROGRAM = ['--conditions=react-server', '--import', 'tsx', 'lib/orders/cli/main.ts']

main(() =>
  run({ name: 'orders', args: [...PROGRAM, ...process.argv.slice(2)], env: shopSettingsHere() }),
)
