// @ts-check
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from './problem.mjs'

/** @typedef {import('./postgres-home.mjs').Home} Home */

/**
 * Makes the cluster at the first start, and frees an existing one from what a crash left behind.
 * @param {Home} home
 * @returns {Promise<string>} the password of its user "postgres"
 * @throws {Problem} when a PostgreSQL runs on it already
 */
export async function readyCluster(home) {
  const password = readPassword(home)
  if (existsSync(home.cluster)) clearStaleLock(home)
  else await createCluster(home)
  return password
}

/** @param {Home} home */
function readPassword({ folder, owner }) {
  const file = passwordFile(folder)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const password = randomBytes(18).toString('base64url')
  writeFileSync(file, password, { mode: 0o600 })
  if (owner) chownSync(file, owner.uid, owner.gid)
  return password
}

/** @param {Home} home */
async function createCluster({ folder, cluster, bin, owner }) {
  const unfinished = `${cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const args = [
    ...['--pgdata', unfinished, '--username', 'postgres', '--pwfile', passwordFile(folder)],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
    // PostgreSQL's own Unicode rules: the same on every system, whatever languages it has installed.
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]
  try {
    await promisify(execFile)(join(bin, 'initdb'), args, { cwd: folder, ...owner })
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error)
    throw new Problem(`PostgreSQL could not make its files in ${cluster}:\n${stderr || message}`)
  }
  renameSync(unfinished, cluster) // only a whole cluster bears the name
}

/**
 * PostgreSQL removes the lock of a dead process by itself, but not where another program has got the
 * dead one's number since, as is usual in a restarted container.
 * @param {Home} home
 */
function clearStaleLock({ cluster }) {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
  if (!isAlive(pid)) return
  if (isPostgres(pid)) {
    throw new Problem(
      `A PostgreSQL runs on ${cluster} already (process ${pid}). Stop what started it, or end it with: kill -INT ${pid}`,
    )
  }
  rmSync(lock)
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {number} pid */
function isPostgres(pid) {
  const commandLine = `/proc/${pid}/cmdline`
  // Without /proc nobody can tell cheaply: better to ask than to start a second one on the same data.
  return !existsSync(commandLine) || /\/postgres\0/.test(readFileSync(commandLine, 'utf8'))
}

const passwordFile = (/** @type {string} */ folder) => join(folder, 'password')
