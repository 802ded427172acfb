// @ts-check
// npm run doctor: whether the shop can sell, looked at without selling.
import { main } from './main.mjs'
import { run } from './processes.mjs'
import { shopSettingsHere } from './settings-here.mjs'

const PROGRAM = ['--conditions=react-server', '--import', 'tsx', 'lib/bootstrap/doctor/main.ts']

main(() =>
  run({ name: 'doctor', args: [...PROGRAM, ...process.argv.slice(2)], env: shopSettingsHere() }),
)
