import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { env } from '@/lib/env'

const JOURNAL = path.join(process.cwd(), 'lib/database/migrations/meta/_journal.json')
const SETTINGS = {
  connect_timeout: 5,
  // Types are known here: PostgreSQL is not asked for them with every new connection.
  fetch_types: false,
  onnotice: () => {},
}

// On globalThis, because Next bundles pages and route handlers apart; opened at first use, never by a build.
const shared = globalThis as { connection?: Promise<postgres.Sql> }

/**
 * The driver's own connections to the shop's database, its schema up to date: for statements in SQL, whose plans it keeps. The
 * first page waits for no more than this; orders have types over it (lib/database/database.ts), which parse dates their own way: ask
 * for none here. Rejects while the database cannot be reached; the next call tries anew.
 */
export function connection(): Promise<postgres.Sql> {
  shared.connection ??= open().catch((error) => {
    shared.connection = undefined
    throw error
  })
  return shared.connection
}

/** The rows of a query that a library has written, with values in place of $1, $2 … */
export async function query(text: string, values: (string | number)[]) {
  const sql = await connection()
  return sql.unsafe(text, values, { prepare: true })
}

async function open(): Promise<postgres.Sql> {
  const sql = connect(10)
  try {
    if (!(await isUpToDate(sql))) {
      const { bringUpToDate } = await import('@/lib/database/migrate')
      await bringUpToDate(connect(1))
    }
    return sql
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
}

const connect = (max: number) => postgres(env().DATABASE_URL, { ...SETTINGS, max })

const UNDEFINED_TABLE = '42P01'

/** Whether there is nothing to bring up to date, as most starts find: they need one question and no second connection. */
async function isUpToDate(sql: postgres.Sql): Promise<boolean> {
  try {
    const [found] = await sql`
      select max(created_at) as migrated, (select last_value from orders_id_seq) as id
      from drizzle.__drizzle_migrations`
    return Number(found?.migrated) >= lastMigration() && Number(found?.id) >= env().ORDER_ID_START
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === UNDEFINED_TABLE) return false
    throw error
  }
}

/** When the last migration was written (milliseconds), which is its name in the database, too. */
function lastMigration(): number {
  const { entries } = JSON.parse(readFileSync(JOURNAL, 'utf8'))
  return entries.at(-1).when
}
