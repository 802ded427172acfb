import 'server-only'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs in the folder of the standalone build that this module was bundled into. Next reads a build's configuration from the
 * variable below, as the server.js does that Next generates and ours replaces. The documented way, `next({ conf })`, does not
 * do: a custom server hands `conf` on to nobody, and Next would look for a next.config.js and a compiler that no image has.
 */
export function enterBuild(moduleUrl: string): void {
  process.chdir(dirname(fileURLToPath(moduleUrl)))
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}
