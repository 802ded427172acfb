import 'server-only'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type postgres from 'postgres'
import { env } from '@/lib/platform/env'

const MIGRATIONS = 'lib/platform/database/migrations'
/** Any number that no other user of the database takes for its own lock. */
const MIGRATION_LOCK = 7_403_181

/**
 * Runs what is missing of the migrations, one process at a time: the lock belongs to this one connection.
 * @param client a single connection, which is ended afterwards
 */
export async function runMigrations(client: postgres.Sql): Promise<void> {
  try {
    const db = drizzle(client)
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migrate(db, { migrationsFolder: path.join(process.cwd(), MIGRATIONS) })
    await db.execute(raiseOrderIds(env().ORDER_ID_START))
  } finally {
    await client.end({ timeout: 1 })
  }
}

/** Order numbers go on from ORDER_ID_START where they have not come that far yet. */
const raiseOrderIds = (start: number) => sql`
  select setval('orders_id_seq', ${start}, false)
  where ${start} > (select last_value from orders_id_seq)`
