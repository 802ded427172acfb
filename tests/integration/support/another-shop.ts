import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Runs a script beside this file as a shop's process of its own, and gives what it says. */
async function run(script: string, env: NodeJS.Dict<string>, ...args: string[]): Promise<string> {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const node = ['--conditions=react-server', '--import', 'tsx', file, ...args]
  const settings = { ...process.env, NODE_OPTIONS: '', ...env }
  const { stdout } = await promisify(execFile)(process.execPath, node, { env: settings })
  return stdout
}

/** Starts a shop's process of its own on a database, writes down one order there, and gives the order's id. */
export const orderInAnotherShop = async (DATABASE_URL: string, ORDER_ID_START = '') =>
  Number(await run('open-and-order.ts', { DATABASE_URL, ORDER_ID_START }))

/** What so many processes get that each do one thing so many times at once. */
export async function inProcesses<T>(
  count: number,
  what: 'sale' | 'read' | 'list' | 'buy',
  times: number,
): Promise<T[]> {
  const shops = Array.from({ length: count }, () =>
    run('other-process.ts', {}, what, String(times)),
  )
  return (await Promise.all(shops)).flatMap((said) => JSON.parse(said.split('\n').at(-1) ?? ''))
}
