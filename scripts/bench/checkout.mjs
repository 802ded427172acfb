// @ts-check
import { start } from '../processes.mjs'

/**
 * What the shop adds to the time that Smart Gift takes for a sale: the test of it tells.
 * @param {{ createDatabase: (name: string) => Promise<string> }} postgres
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function checkoutRows(postgres) {
  const { said, exited } = await start({
    name: 'checkout',
    args: [
      ...['node_modules/playwright/cli.js', 'test', '--config', 'tests/playwright.config.ts'],
      ...['--project', 'measured', '--no-deps'],
    ],
    env: {
      ...process.env,
      TEST_DATABASE_URL: await postgres.createDatabase('bench_checkout'),
      NODE_OPTIONS: '--conditions=react-server',
    },
    output: 'hide',
  })
  await exited
  const added = Number(said.join('\n').match(/checkout adds ([\d.]+) ms/)?.[1] ?? Number.NaN)
  return [
    {
      what: 'checkout adds, at the median',
      unit: 'ms',
      shop: added,
      goal: { most: 30, of: 'shop' },
    },
  ]
}
