import 'server-only'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { env } from '@/lib/env'

export type Database = PostgresJsDatabase & { $client: postgres.Sql }

const MIGRATIONS = { migrationsFolder: path.join(process.cwd(), 'lib/database/migrations') }
const CONNECTION = {
  connect_timeout: 5,
  // drizzle knows the schema's types: PostgreSQL is not asked for them with every new connection.
  fetch_types: false,
  onnotice: () => {},
}
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
  const client = postgres(env().DATABASE_URL, { ...CONNECTION, max: 10 })
  try {
    if (!(await isUpToDate(client))) await bringUpToDate()
    return drizzle(client)
  } catch (error) {
    await client.end({ timeout: 1 })
    throw error
  }
}

const UNDEFINED_TABLE = '42P01'

/** Whether there is nothing to bring up to date, as most starts find: they need one question and no second connection. */
async function isUpToDate(client: postgres.Sql): Promise<boolean> {
  try {
    const [found] = await client`
      select max(created_at) as migrated, (select last_value from orders_id_seq) as id
      from drizzle.__drizzle_migrations`
    return (
      Number(found?.migrated) >= Number(readMigrationFiles(MIGRATIONS).at(-1)?.folderMillis) &&
      Number(found?.id) >= env().ORDER_ID_START
    )
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === UNDEFINED_TABLE) return false
    throw error
  }
}

/** Runs what is missing of the migrations, one process at a time: the lock belongs to this one connection. */
async function bringUpToDate() {
  const client = postgres(env().DATABASE_URL, { ...CONNECTION, max: 1 })
  try {
    const db = drizzle(client)
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migrate(db, MIGRATIONS)
    await db.execute(raiseOrderIds(env().ORDER_ID_START))
  } finally {
    await client.end({ timeout: 1 })
  }
}

/** Order numbers go on from ORDER_ID_START where they have not come that far yet. */
const raiseOrderIds = (start: number) => sql`
  select setval('orders_id_seq', ${start}, false)
  where ${start} > (select last_value from orders_id_seq)`
