// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { freePort } from '../ports.mjs'
import { start } from '../processes.mjs'

const FOLDER = '.data/nginx'
/** What one client may ask of the shops in a second, as in compose.yaml. */
const RATE = 30

/** @returns {string | undefined} where nginx is, if it is anywhere on the path */
export const findNginx = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'nginx'))
    .find((path) => existsSync(path))

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
