import { expect } from 'playwright/test'
import { checkDatabase, judgeVersion } from '@/lib/bootstrap/doctor/database'
import { lineOf } from '@/lib/bootstrap/doctor/print'
import { connection } from '@/lib/platform/database/connection'
import { closeDatabase, createDatabase } from '../support/database'
import { test } from '../support/doctor'
import { poolerBefore } from '../support/pooler'

test.use({ spec: 'doctor-database', provider: 'external' })

const look = async () => (await checkDatabase()).map(lineOf).join('')

test('a database that is up to date is well', async ({ account: _ }) => {
  const text = await look()
  expect(text).toMatch(/^ok {4}PostgreSQL: answers, version 1[89]/)
  expect(text).toMatch(/ok {4}migrations: all \d+ are done/)
  expect(text).toContain('ok    pooler: prepared statements are kept')
  expect(text).toContain('ok    clock: is that of the database')
})

test('one that cannot be reached, or does not let the shop in, is told without its password', async ({
  account,
}) => {
  const url = new URL(process.env.DATABASE_URL ?? '')
  account.settings({ DATABASE_URL: 'postgres://shop:sesame@127.0.0.1:1/none' })
  expect(await look()).toBe(
    'FAIL  PostgreSQL: cannot be used (ECONNREFUSED). → Check DATABASE_URL: host, port, name, password, and that this machine is let in.\n',
  )
  url.password = 'sesame'
  account.settings({ DATABASE_URL: url.href })
  expect(await look()).toContain('FAIL  PostgreSQL: cannot be used (28P01)')
  expect(await look()).not.toContain('sesame')
})

test('a version that is too old for the queue, or is not mended any more, is told', () => {
  expect(judgeVersion('12.22').state).toBe('fail')
  expect(judgeVersion('14.20').state).toBe('warn')
  expect(judgeVersion('18.4').state).toBe('ok')
})

test('migrations that are still to come are told, and not made', async ({
  account: _,
  database,
}) => {
  const newest = database.sql`(select max(created_at) from drizzle.__drizzle_migrations)`
  const [row] = await database.sql`
    delete from drizzle.__drizzle_migrations where created_at = ${newest} returning *`
  try {
    expect(await look()).toMatch(/warn {2}migrations: 1 of \d+ are still to come/)
    await closeDatabase()
    await expect(connection()).rejects.toThrow('not up to date')
  } finally {
    await database.sql`insert into drizzle.__drizzle_migrations ${database.sql(row ?? {})}`
  }
})

test('a database of a later build is told', async ({ account: _, database }) => {
  await database.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`
  try {
    expect(await look()).toContain('brought up to date by a later build than this one')
  } finally {
    await database.sql`delete from drizzle.__drizzle_migrations where hash = 'later'`
  }
})

test('a new database is well where the shop may make its tables, and told where it may not', async ({
  account,
}) => {
  const empty = await createDatabase()
  account.settings({ DATABASE_URL: empty.url })
  expect(await look()).toContain('ok    migrations: has no tables yet')
  await empty.sql`create role doctor_guest login password 'guest'`
  const url = new URL(empty.url)
  Object.assign(url, { username: 'doctor_guest', password: 'guest' })
  account.settings({ DATABASE_URL: url.href })
  expect(await look()).toContain('FAIL  migrations: has no tables yet, and the shop may not make')
  expect(await empty.sql`select from pg_tables where schemaname = 'public'`).toHaveLength(0)
  await empty.sql`drop role doctor_guest`
  await empty.drop()
})

test('a pooler that does not know prepared statements is told', async ({ account }) => {
  const pooler = await poolerBefore(process.env.DATABASE_URL ?? '', 'forgets-statements')
  account.settings({ DATABASE_URL: pooler.url })
  expect(await look()).toContain('FAIL  pooler: does not keep prepared statements (26000)')
  await pooler.close()
})

test('a pooler that refuses how the shop begins a connection is told', async ({ account }) => {
  const pooler = await poolerBefore(process.env.DATABASE_URL ?? '', 'refuses-parameters')
  account.settings({ DATABASE_URL: pooler.url })
  expect(await look()).toContain(
    'FAIL  pooler: refuses what the shop sets when a connection starts',
  )
  await pooler.close()
})

test('clocks that are apart are told', async ({ account: _ }) => {
  const lookAt = async (ahead: number) =>
    (await checkDatabase(() => Date.now() + ahead)).map(lineOf).join('')
  expect(await lookAt(10_000)).toMatch(/warn {2}clock: is \d+ seconds ahead of the database’s/)
  expect(await lookAt(-90_000)).toMatch(/FAIL {2}clock: is \d+ seconds behind the database’s/)
})
