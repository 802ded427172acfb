import 'server-only'
import postgres from 'postgres'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { migrationsOfBuild } from '@/lib/platform/database/connection'
import { connect } from '@/lib/platform/database/pool'
import { withTimeout } from '@/lib/platform/with-timeout'

const DEADLINE = 5_000
/** pg-boss wants it (https://github.com/timgit/pg-boss#requirements). */
const OLDEST_MAJOR = 13
/** What its makers still mend: https://www.postgresql.org/support/versioning */
const OLDEST_MENDED = 15
/** Seconds that two clocks may be apart. */
const APART = 2
const FAR_APART = 60

/** PostgreSQL, by connections of the doctor's own that are like the shop's. `now`: our clock, in milliseconds. */
export async function checkDatabase(now: () => number = Date.now): Promise<Check[]> {
  const sql = connect(2, DEADLINE)
  try {
    const version = await inTime(checkVersion(sql))
    return [
      version,
      await inTime(checkMigrations(sql)),
      await checkPooler(sql),
      await checkClock(sql, now),
    ]
  } catch (error) {
    return [unreachable(error)]
  } finally {
    await sql.end({ timeout: 0 })
  }
}

const inTime = <T>(work: Promise<T>): Promise<T> => withTimeout(work, DEADLINE)

/** A server's words may repeat a name of ours; its code never does. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'no answer'

const UNKNOWN_PARAMETER = '08P01'

function unreachable(error: unknown): Check {
  const code = codeOf(error)
  if (code === UNKNOWN_PARAMETER)
    return fail(
      'pooler',
      'refuses what the shop sets when a connection starts',
      'Let PgBouncer pass it: ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout.',
    )
  return fail(
    'PostgreSQL',
    `cannot be used (${code})`,
    'Check DATABASE_URL: host, port, name, password, and that this machine is let in.',
  )
}

async function checkVersion(sql: postgres.Sql): Promise<Check> {
  const [row] = await sql`show server_version`
  const version = String(row?.server_version).split(' ', 1)[0] ?? ''
  return judgeVersion(version)
}

/** `version`: such as 18.4. */
export function judgeVersion(version: string): Check {
  const major = Number.parseInt(version, 10)
  if (major < OLDEST_MAJOR)
    return fail('PostgreSQL', `is version ${version}`, `Use ${OLDEST_MENDED} or newer.`)
  if (major < OLDEST_MENDED)
    return warn(
      'PostgreSQL',
      `answers; version ${version} is not mended any more`,
      `Move to ${OLDEST_MENDED} or newer.`,
    )
  return ok('PostgreSQL', `answers, version ${version}`)
}

async function checkMigrations(sql: postgres.Sql): Promise<Check> {
  const [made] = await sql`select to_regclass('drizzle.__drizzle_migrations') as "table"`
  if (!made?.table) return checkEmpty(sql)
  const rows = await sql<{ at: string }[]>`
    select created_at as at from drizzle.__drizzle_migrations`
  return judgeMigrations(
    rows.map(({ at }) => Number(at)),
    migrationsOfBuild(),
  )
}

/** What a shop at its first start has to be allowed to do. */
async function checkEmpty(sql: postgres.Sql): Promise<Check> {
  const [may] = await sql`
    select has_database_privilege(current_database(), 'create') and
      has_schema_privilege('public', 'create') as "canCreate"`
  return may?.canCreate
    ? ok('migrations', 'has no tables yet: they are made when the shop first starts')
    : fail(
        'migrations',
        'has no tables yet, and the shop may not make them',
        'Make its user the owner of the database, or grant it CREATE on the database and on schema public.',
      )
}

/** By when each was written: those that the database has, and those that this build knows. */
export function judgeMigrations(done: number[], known: number[]): Check {
  const last = Math.max(...done, 0)
  const missing = known.filter((at) => at > last).length
  if (missing > 0)
    return warn(
      'migrations',
      `${missing} of ${known.length} are still to come`,
      'They are made when this build first starts. Keep a backup (docs/runbook.md).',
    )
  if (last > Math.max(...known))
    return warn(
      'migrations',
      'the database was brought up to date by a later build than this one',
      'That works for one version back (docs/runbook.md). Go on to the later build when you can.',
    )
  return ok('migrations', `all ${known.length} are done`)
}

/** How often the same statement is sent, over two connections: a pooler in between hands each to whichever it likes. */
const TIMES = 8

async function checkPooler(sql: postgres.Sql): Promise<Check> {
  const prepared = () => sql.unsafe('select $1::int as same', [1], { prepare: true })
  try {
    for (let time = 0; time < TIMES; time += 1) await inTime(Promise.all([prepared(), prepared()]))
    return ok('pooler', 'prepared statements are kept')
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error
    return fail(
      'pooler',
      `does not keep prepared statements (${error.code})`,
      'Use PgBouncer 1.21 or newer with max_prepared_statements, a pool a session, or none.',
    )
  }
}

async function checkClock(sql: postgres.Sql, now: () => number): Promise<Check> {
  const before = now()
  const [row] = await inTime(sql`select extract(epoch from clock_timestamp())::float as seconds`)
  const ours = (before + now()) / 2000
  return judgeClock(Number(row?.seconds) - ours)
}

/** `ahead`: seconds that the database's clock is ahead of ours. */
function judgeClock(ahead: number): Check {
  const apart = Math.abs(ahead)
  if (apart < APART) return ok('clock', 'is that of the database')
  const says = `is ${Math.round(apart)} seconds ${ahead > 0 ? 'behind' : 'ahead of'} the database’s`
  const remedy = 'Let both machines set their clocks by NTP.'
  return apart < FAR_APART ? warn('clock', says, remedy) : fail('clock', says, remedy)
}
