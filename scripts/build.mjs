// @ts-check
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundleDoctor, bundleOrders, bundleServer } from './bundle.mjs'
import { isScript, main } from './main.mjs'
import { run } from './processes.mjs'

const STANDALONE = '.next/standalone'
const FILES = '.next/static'
/** Where Next leaves alone what lies there when it builds. */
const FILES_BEFORE = '.next/cache/static-before'

/**
 * Builds the shop into a folder that runs by itself.
 * @param {NodeJS.ProcessEnv} [env] needs no setting of the shop: those are read when it starts
 * @returns {Promise<number>} the exit code
 */
export async function build(env = process.env) {
  rmSync(STANDALONE, { recursive: true, force: true })
  keepFiles()
  const code = await run({
    name: 'next build',
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: {
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // By it a tab that was opened before notices that there is another build, and asks for whole pages from then on.
      NEXT_DEPLOYMENT_ID: env.NEXT_DEPLOYMENT_ID || randomUUID().slice(0, 8),
    },
  })
  if (code !== 0) return code
  completeStandalone()
  await bundleServer(join(STANDALONE, 'server.js')) // in place of Next's own
  await bundleOrders(join(STANDALONE, 'orders.mjs'))
  await bundleDoctor(join(STANDALONE, 'doctor.mjs'))
  return 0
}

/** What the last build gave to browsers: its pages are still open in some. */
function keepFiles() {
  if (!existsSync(FILES)) return
  rmSync(FILES_BEFORE, { recursive: true, force: true })
  cpSync(FILES, FILES_BEFORE, { recursive: true })
}

/** Next leaves out what a CDN could serve, and copies in the settings it found. */
function completeStandalone() {
  for (const files of [FILES_BEFORE, FILES])
    if (existsSync(files)) cpSync(files, join(STANDALONE, FILES), { recursive: true })
  if (existsSync('public')) cpSync('public', join(STANDALONE, 'public'), { recursive: true })
  for (const file of readdirSync(STANDALONE, { recursive: true, encoding: 'utf8' })) {
    const isSettings = basename(file).startsWith('.env') && !file.includes('node_modules')
    if (isSettings) rmSync(join(STANDALONE, file)) // no secret reaches what is shipped
  }
}

if (isScript(import.meta.url)) main(() => build())
