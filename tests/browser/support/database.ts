import { randomUUID } from 'node:crypto'
import postgres from 'postgres'

export type Database = { url: string; drop: () => Promise<void> }

/** A database of its own in the PostgreSQL of the run. */
export async function createDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL names no PostgreSQL: start the tests by npm test')
  const name = `shop_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = name
  await run(server, (sql) => sql`create database ${sql(name)}`)
  return {
    url: url.href,
    drop: () => run(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  }
}

async function run(server: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
