// @ts-check
import { join } from 'node:path'
import { freePort } from './ports.mjs'
import { readyCluster } from './postgres-cluster.mjs'
import { makeHome } from './postgres-home.mjs'
import { Problem } from './problem.mjs'
import { start } from './processes.mjs'

/**
 * Starts a real PostgreSQL from npm, on a cluster made at the first start and kept. It listens on
 * 127.0.0.1 only and writes durably (PostgreSQL's own defaults).
 * @param {{ dataDir?: string, port?: number, fresh?: boolean, stopSignal?: NodeJS.Signals }} [options] any free
 *   port unless one is given; `fresh` throws an earlier cluster away; a `stopSignal` of SIGQUIT stops it as a crash would
 * @throws {Problem} when one runs on the same data already, or it does not start
 */
export async function startPostgres({
  dataDir = '.data/postgres',
  port,
  fresh = false,
  stopSignal = 'SIGINT', // its "fast" shutdown: it does not wait for open connections
} = {}) {
  const { home, password } = await prepare(dataDir, fresh)
  const listensOn = String(port ?? (await freePort()))
  const { stop } = await start({
    name: 'PostgreSQL',
    command: join(home.bin, 'postgres'),
    args: ['-D', home.cluster, '-p', listensOn, '-h', '127.0.0.1', '-k', ''],
    cwd: home.folder,
    ...home.owner,
    output: 'hide',
    stopSignal,
    ready: /database system is ready to accept connections/,
  })
  const urlOf = (/** @type {string} */ database) =>
    `postgresql://postgres:${password}@127.0.0.1:${listensOn}/${database}`
  return {
    url: urlOf('postgres'),
    stop,
    /** @param {string} name made unless it is there */
    async createDatabase(name) {
      await createDatabase(urlOf('postgres'), name)
      return urlOf(name)
    },
  }
}

/**
 * @param {string} dataDir
 * @param {boolean} fresh
 */
async function prepare(dataDir, fresh) {
  try {
    const home = makeHome(dataDir, fresh)
    return { home, password: await readyCluster(home) }
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== 'EACCES' && code !== 'EPERM') throw error
    throw new Problem(
      `${dataDir} belongs to another user (was this run as root before?). Run it as that user, or remove the folder.`,
    )
  }
}

/**
 * @param {string} url
 * @param {string} name
 */
async function createDatabase(url, name) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1 })
  const [existing] = await sql`select from pg_database where datname = ${name}`
  if (!existing) await sql`create database ${sql(name)}`
  await sql.end()
}
