// @ts-check
// Takes a picture of every page, in both looks, by day and by night: .data/screenshots, and a few in docs/screenshots.

import { findChromium } from './browsers/chromium.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { main } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { Problem } from './problem.mjs'
import { run } from './processes.mjs'
import { withoutSettings } from './settings.mjs'

main(async () => {
  checkNodeVersion()
  await install()
  const env = withoutSettings(process.env)
  const isBuilt = process.argv.includes('--built')
  if (!isBuilt && (await build(env)) !== 0) {
    throw new Problem('The shop could not be built: see the messages above.')
  }
  return run({
    name: 'tests/screenshots',
    args: ['--import', 'tsx', 'tests/screenshots/run.ts', ...process.argv.slice(2)],
    env: { ...env, CHROMIUM_PATH: await findChromium() },
  })
})
