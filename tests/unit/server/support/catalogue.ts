import { readFileSync } from 'node:fs'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { database as openDatabase } from '@/lib/database/connection'
import type { TestDatabase } from './database'
import { type Answer, json, type Upstream } from './upstream'

const SAMPLE = new URL('../../../fixtures/vouchers.sample.json', import.meta.url)

/** The documented vouchers as Smart Gift sends them. */
export const documented = (): { data: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(SAMPLE, 'utf8'))

export const vouchers: Answer = json(200, documented())

/** The process as if it had just started, knowing no list. */
export function forgetCatalogue() {
  Object.assign(globalThis, { catalogue: undefined })
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
  await database.sql`delete from catalogue_snapshot`
  forgetCatalogue()
  upstream.answer = vouchers
  upstream.forget()
}

export const ids = (catalogue: Catalogue | null) => catalogue?.vouchers.map(({ id }) => id) ?? null
