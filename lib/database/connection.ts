import 'server-only'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { env } from '@/lib/env'

export type Database = PostgresJsDatabase & { $client: postgres.Sql }

const MIGRATIONS = path.join(process.cwd(), 'lib/database/migrations')
/** Any number that no other user of the database takes for its own lock. */
const MIGRATION_LOCK = 7_403_181

// On globalThis, because Next bundles pages and route handlers apart; opened at first use, never by a build.
const shared = globalThis as { database?: Promise<Database> }

/** The shop's database, its schema up to date. Rejects while it cannot be reached; the next call tries anew. */
export function database(): Promise<Database> {
  shared.database ??= open().catch((error) => {
    shared.database = undefined
    throw error
  })
  return shared.database
}

/** The rows of a query that a library has written, with values in place of $1, $2 … */
export async function query(text: string, values: (string | number)[]) {
  const db = await database()
  return db.$client.unsafe(text, values, { prepare: true })
}

async function open(): Promise<Database> {
  const client = postgres(env().DATABASE_URL, { max: 10, connect_timeout: 5, onnotice: () => {} })
  try {
    const db = drizzle(client)
    await bringUpToDate()
    return db
  } catch (error) {
    await client.end({ timeout: 1 })
    throw error
  }
}

/** Runs what is missing of the migrations, one process at a time: the lock belongs to this one connection. */
async function bringUpToDate() {
  const client = postgres(env().DATABASE_URL, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const db = drizzle(client)
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migrate(db, { migrationsFolder: MIGRATIONS })
    await db.execute(raiseOrderIds(env().ORDER_ID_START))
  } finally {
    await client.end({ timeout: 1 })
  }
}

/** Order numbers go on from ORDER_ID_START where they have not come that far yet. */
const raiseOrderIds = (start: number) => sql`
  select setval('orders_id_seq', ${start}, false)
  where ${start} > (select last_value from orders_id_seq)`
