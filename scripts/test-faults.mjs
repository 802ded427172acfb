// @ts-check
// Sells while everything breaks, and judges what came of it: see tests/faults. Needs a build.
import { main } from './main.mjs'
import { run } from './processes.mjs'

main(() =>
  run({
    name: 'tests/faults',
    args: ['--import', 'tsx', 'tests/faults/run.ts', ...process.argv.slice(2)],
  }),
)
