// @ts-check
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundleDoctor, bundleOrders, bundleServer } from './bundle.mjs'
import { isScript, main } from './main.mjs'
import { run } from './processes.mjs'

const STANDALONE = '.next/standalone'

/**
 * Builds the shop into a folder that runs by itself.
 * @param {NodeJS.ProcessEnv} [env] needs no setting of the shop: those are read when it starts
 * @returns {Promise<number>} the exit code
 */
export async function build(env = process.env) {
  rmSync(STANDALONE, { recursive: true, force: true })
  const code = await run({
    name: 'next build',
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) return code
  completeStandalone()
  await bundleServer(join(STANDALONE, 'server.js')) // in place of Next's own
  await bundleOrders(join(STANDALONE, 'orders.mjs'))
  await bundleDoctor(join(STANDALONE, 'doctor.mjs'))
  return 0
}

/** Next leaves out what a CDN could serve, and copies in the settings it found. */
function completeStandalone() {
  cpSync('.next/static', join(STANDALONE, '.next/static'), { recursive: true })
  if (existsSync('public')) cpSync('public', join(STANDALONE, 'public'), { recursive: true })
  for (const file of readdirSync(STANDALONE, { recursive: true, encoding: 'utf8' })) {
    const isSettings = basename(file).startsWith('.env') && !file.includes('node_modules')
    if (isSettings) rmSync(join(STANDALONE, file)) // no secret reaches what is shipped
  }
}

if (isScript(import.meta.url)) main(() => build())
