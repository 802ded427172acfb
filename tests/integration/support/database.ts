import { randomUUID } from 'node:crypto'
import postgres from 'postgres'

const quiet = { max: 1, onnotice: () => {} }

/** A database that is nobody else's, and a connection to it that is not the shop's. */
export type TestDatabase = {
  url: string
  sql: postgres.Sql
  /** Ends every connection of the shop and lets none in until `allow`. */
  refuse: () => Promise<void>
  allow: () => Promise<void>
  drop: () => Promise<void>
}

/** A new empty database in the PostgreSQL of the run. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL names no PostgreSQL: start the tests by npm test')
  const name = `unit_${randomUUID().replaceAll('-', '')}`
  await once(server, (sql) => sql`create database ${sql(name)}`)
  const url = new URL(server)
  url.pathname = name
  const sql = postgres(url.href, quiet)
  return {
    url: url.href,
    sql,
    refuse: () =>
      once(server, async (admin) => {
        await admin`alter database ${admin(name)} with allow_connections false`
        await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`
      }),
    allow: () =>
      once(server, (admin) => admin`alter database ${admin(name)} with allow_connections true`),
    drop: async () => {
      await Promise.all([sql.end({ timeout: 1 }), closeDatabase()])
      await once(server, (admin) => admin`drop database ${admin(name)} with (force)`)
    },
  }
}

/** Closes the connections that the shop in this process has open, as the end of the process would. */
export async function closeDatabase(): Promise<void> {
  const shared = globalThis as { connection?: Promise<postgres.Sql> }
  const open = await shared.connection?.catch(() => undefined)
  shared.connection = undefined
  await open?.end({ timeout: 1 })
}

/** Forgets every order there was. */
export async function noOrders({ sql }: TestDatabase): Promise<void> {
  await sql`truncate attempts, sales, payments, orders, suspensions`
}

async function once(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, quiet)
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
