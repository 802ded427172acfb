import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import type postgres from 'postgres'
import { createDatabase, type TestDatabase } from '../support/database'
import { test } from '../support/test'

test.use({ spec: 'migrations' })

const FOLDER = 'lib/platform/database/migrations'
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8')

type Column = {
  name: string
  type: string
  notNull: boolean
  default?: unknown
  identity?: unknown
}
type Snapshot = { tables: Record<string, { name: string; columns: Record<string, Column> }> }

const { entries }: { entries: { tag: string; when: number }[] } = JSON.parse(
  read('meta/_journal.json'),
)
const numberOf = (tag: string) => tag.slice(0, 4)
const snapshotOf = (tag: string): Snapshot =>
  JSON.parse(read(`meta/${numberOf(tag)}_snapshot.json`))

/** The first builds came before any was sold from: what they had may be gone. */
const SINCE = '0004'

async function migrate({ sql }: TestDatabase, tag: string) {
  for (const statement of read(`${tag}.sql`).split('--> statement-breakpoint'))
    if (statement.trim()) await sql.unsafe(statement)
}

/** A value that any column of a type takes. */
function valueFor({ type }: Column): string {
  if (type.endsWith('[]')) return `'{}'::${type}`
  if (/int/.test(type)) return '1'
  if (type === 'boolean') return 'false'
  if (type === 'jsonb') return `'{}'::jsonb`
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type.startsWith('timestamp')) return 'now()'
  return `'a'`
}

const quoted = (name: string) => `"${name}"`
const mustBeGiven = ({ notNull, default: byDefault, identity }: Column) =>
  notNull && byDefault === undefined && identity === undefined

/** What a build says of its tables that knows no more of them than a snapshot: it reads, writes and changes its own columns. */
function statementsOf({ tables }: Snapshot): string[] {
  return Object.values(tables).flatMap(({ name, columns }) => {
    const all = Object.values(columns)
    const given = all.filter(mustBeGiven)
    const names = (some: Column[]) => some.map((each) => quoted(each.name)).join(', ')
    return [
      `insert into ${quoted(name)} (${names(given)}) values (${given.map(valueFor).join(', ')})`,
      `select ${names(all)} from ${quoted(name)}`,
      `update ${quoted(name)} set ${given.map((each) => `${quoted(each.name)} = ${quoted(each.name)}`).join(', ')}`,
      `delete from ${quoted(name)}`,
    ]
  })
}

/** Foreign keys are looked at, but not held: a row stands alone here. */
async function runAll(sql: postgres.Sql, statements: string[]) {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const statement of statements)
      await tx.unsafe(statement).catch((error) => {
        throw new Error(`${statement}: ${error.message}`)
      })
  })
}

const later = entries.filter(({ tag }) => numberOf(tag) > SINCE)

test('the journal goes on in time, since a database skips what is older than its last migration', () => {
  const times = entries.map(({ when }) => when)
  expect(times).toEqual([...times].sort((one, other) => one - other))
})

for (const { tag } of later) {
  test(`the build before ${tag} works with the database after it`, async ({ database: _ }) => {
    const at = entries.findIndex((entry) => entry.tag === tag)
    const before = entries[at - 1]?.tag ?? ''
    const database = await createDatabase()
    for (const entry of entries.slice(0, at)) await migrate(database, entry.tag)
    const statements = statementsOf(snapshotOf(before))
    await runAll(database.sql, statements)
    await migrate(database, tag)
    await runAll(database.sql, statements)
    await database.drop()
  })
}
