// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { start } from '../processes.mjs'

const FOLDER = '.data/nginx'

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
 */
export function startNginx(command, port, shops) {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true, mode: 0o777 })
  const folder = resolve(FOLDER)
  const servers = shops.map((url) => `    server ${new URL(url).host} max_fails=0;`)
  const text = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('__FOLDER__', folder)
    .replaceAll('__PORT__', `127.0.0.1:${port}`)
    .replaceAll('__SHOPS__', servers.join('\n'))
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return start({ name: 'nginx', command, args: ['-e', 'stderr', '-p', folder, '-c', file] })
}
