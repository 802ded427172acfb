// @ts-check
// Sells while everything breaks, and judges what came of it: see tests/chaos/README.md.
import { existsSync } from 'node:fs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { main } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { run } from './processes.mjs'
import { withoutSettings } from './settings.mjs'

main(async () => {
  checkNodeVersion()
  await install()
  if (!existsSync('.next/standalone/server.js')) {
    const code = await build(withoutSettings(process.env))
    if (code !== 0) return code
  }
  return run({
    name: 'tests/chaos',
    args: ['--import', 'tsx', 'tests/chaos/run.ts', ...process.argv.slice(2)],
  })
})
