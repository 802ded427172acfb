// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { installPackages } from '../browsers/system-packages.mjs'
import { freePort } from '../ports.mjs'
import { Problem } from '../problem.mjs'
import { start } from '../processes.mjs'

const FOLDER = '.data/nginx'
/** What one client may ask of the shops in a second, as in compose.yaml. */
const RATE = 30

/** @returns {string | undefined} where nginx is: on the path, or where Debian keeps it from all but root */
export const findNginx = () =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, 'nginx'))
    .find((path) => existsSync(path))

/** @returns {Promise<string>} where nginx is; it is installed where it is missing */
export async function getNginx() {
  const found = findNginx()
  if (found) return found
  console.log('Getting nginx …')
  const said = await installPackages(['nginx'])
  const installed = findNginx()
  if (installed) return installed
  const words = 'There is no nginx, and none could be installed. Install it and start again.'
  throw new Problem([words, ...said.slice(-5)].join('\n  '))
}

/**
 * Starts nginx before the shops, with the configuration that compose.yaml uses as well.
 * @param {string} command
 * @param {number} port
 * @param {string[]} shops their addresses
 * @param {{ folder?: string, rate?: number }} [options] `rate`: for visitors that all come from this machine
 */
export async function startNginx(command, port, shops, { folder: at = FOLDER, rate = RATE } = {}) {
  rmSync(at, { recursive: true, force: true })
  mkdirSync(at, { recursive: true, mode: 0o777 })
  const folder = resolve(at)
  const servers = shops.map((url) => `    server ${new URL(url).host} max_fails=0;`)
  const text = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('__FOLDER__', folder)
    .replaceAll('__PORT__', `127.0.0.1:${port}`)
    .replaceAll('__INNER__', String(await freePort()))
    .replaceAll('__RATE__', String(rate))
    .replaceAll('__SHOPS__', servers.join('\n'))
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return start({ name: 'nginx', command, args: ['-e', 'stderr', '-p', folder, '-c', file] })
}
