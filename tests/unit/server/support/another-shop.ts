import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const SCRIPT = fileURLToPath(new URL('open-and-order.ts', import.meta.url))

/** Starts a shop's process of its own on a database, writes down one order there, and gives the order's id. */
export async function orderInAnotherShop(database: string, ORDER_ID_START = ''): Promise<number> {
  const args = ['--conditions=react-server', '--import', 'tsx', SCRIPT]
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database, ORDER_ID_START }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return Number(stdout)
}
