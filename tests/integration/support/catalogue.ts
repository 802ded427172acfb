import { readFileSync } from 'node:fs'
import { type Catalogue, readCatalogue } from '@/lib/catalogue/catalogue'
import { database as openDatabase } from '@/lib/platform/database/database'
import { later } from './clock'
import type { TestDatabase } from './database'
import { type Answer, json, type Upstream } from './upstream'

const SAMPLE = new URL('../../fixtures/vouchers.sample.json', import.meta.url)

/** The documented vouchers as Smart Gift sends them. */
export const documented = (): { data: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(SAMPLE, 'utf8'))

export const vouchers: Answer = json(200, documented())

/** The process as if it had just started, knowing no list. */
export function forgetCatalogue() {
  Object.assign(globalThis, { catalogue: undefined, ownTurn: undefined, ownCalls: undefined })
}

/** All processes as if there never was a list, nor a call of Smart Gift. */
export async function forgetEverywhere({ sql }: TestDatabase) {
  await sql`delete from catalogue`
  await sql`delete from upstream_slots`
  forgetCatalogue()
}

/** Time passes for this process and, as far as they look at the database, for all others. */
export async function timePasses({ sql }: TestDatabase, milliseconds: number) {
  later(milliseconds)
  const seconds = milliseconds / 1000
  await sql`update catalogue set next_read_at = next_read_at - make_interval(secs => ${seconds}),
    read_at = read_at - make_interval(secs => ${seconds})`
  await sql`update upstream_slots set free_at = free_at - make_interval(secs => ${seconds})`
}

/** A shop that starts for the first time: its tables are made, and no list was ever read. */
export async function newShop({
  upstream,
  database,
}: {
  upstream: Upstream
  database: TestDatabase
}) {
  await openDatabase()
  await forgetEverywhere(database)
  upstream.answer = vouchers
  upstream.forget()
}

export const ids = (catalogue: Catalogue | null) => catalogue?.vouchers.map(({ id }) => id) ?? null

/** The list is read upstream now, whoever read it last. */
export async function readCatalogueAnew(database: TestDatabase) {
  await forgetEverywhere(database)
  await readCatalogue()
}
