import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { connect, openPool, type Pool } from '@/lib/platform/database/pool'
import { env } from '@/lib/platform/env'
import { withTimeout } from '@/lib/platform/with-timeout'

const JOURNAL = 'lib/platform/database/migrations/meta/_journal.json'
/** Milliseconds. Whoever waits for the shop waits for one of these at most, and is answered within five seconds. */
const DEADLINE = 3_000
const OPENING = 4_000
/** After the server was silent: as long as nobody tries it again, which would take another deadline. */
const LEFT_ALONE = 1_000
/** A migration may work on every row there is. */
const MIGRATION = 10 * 60_000

// On globalThis, because Next bundles pages and route handlers apart; opened at first use, never by a build.
const shared = globalThis as {
  connection?: Promise<Pool>
  silentUntil?: number
  changesNothing?: boolean
}

/**
 * The driver's own connections to the shop's database, its schema up to date: for statements in SQL, whose plans it keeps. The
 * first page waits for no more than this; orders have types over it (lib/platform/database/database.ts), which parse dates their own way: ask
 * for none here. Rejects while the database cannot be reached or does not answer; the next call tries anew.
 */
export async function connection(): Promise<Pool> {
  if (performance.now() < (shared.silentUntil ?? 0)) throw new Error('the database is silent')
  if (!shared.connection) {
    const opening = open().catch((error) => {
      if (shared.connection === opening) shared.connection = undefined
      throw error
    })
    shared.connection = opening
  }
  return withTimeout(shared.connection, OPENING)
}

/** From now on this process brings no database up to date: one that is not is refused. For who only looks. */
export function changeNothing(): void {
  shared.changesNothing = true
}

/** The rows of a query that a library has written, with values in place of $1, $2 … */
export async function query(text: string, values: (string | number)[]) {
  const sql = await connection()
  return sql.unsafe(text, values, { prepare: true })
}

async function open(): Promise<Pool> {
  const sql = openPool({ max: 10, deadline: DEADLINE, onSilence: leaveAlone })
  try {
    if (!(await isUpToDate(sql))) {
      if (shared.changesNothing) throw new Error('the database is not up to date')
      const { runMigrations } = await import('@/lib/platform/database/migrate')
      await withTimeout(runMigrations(connect(1, MIGRATION)), MIGRATION)
    }
    return sql
  } catch (error) {
    await sql.end({ timeout: 0 })
    throw error
  }
}

function leaveAlone() {
  shared.connection = undefined
  shared.silentUntil = performance.now() + LEFT_ALONE
}

const UNDEFINED_TABLE = '42P01'

/** Whether there is nothing to bring up to date, as most starts find: they need one question and no second connection. */
async function isUpToDate(sql: Pool): Promise<boolean> {
  try {
    const [found] = await sql`
      select max(created_at) as migrated, (select last_value from orders_id_seq) as id
      from drizzle.__drizzle_migrations`
    return (
      Number(found?.migrated) >= Math.max(...migrationsOfBuild()) &&
      Number(found?.id) >= env().ORDER_ID_START
    )
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === UNDEFINED_TABLE) return false
    throw error
  }
}

/** When each migration of this build was written (milliseconds), which is its name in the database, too. */
export function migrationsOfBuild(): number[] {
  const { entries } = JSON.parse(readFileSync(path.join(process.cwd(), JOURNAL), 'utf8'))
  return entries.map(({ when }: { when: number }) => when)
}
