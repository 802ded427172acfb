import { readCatalogue } from '@/lib/catalogue/catalogue'
import { documented, forgetEverywhere } from './catalogue'
import type { TestDatabase } from './database'
import type { Till } from './payment-gateway'
import { json, type Upstream } from './upstream'

type Shop = { upstream: Upstream; database: TestDatabase; till: Till }

/** Smart Gift counted so many of the first voucher when its list was read, and sells whatever is asked for. Nobody reads it anew. */
export async function countsLeft(count: number, { upstream, database, till }: Shop) {
  const [first, ...others] = documented().data
  const list = json(200, { data: [{ ...first, available_count: count }, ...others] })
  upstream.answer = (response, request) =>
    (request.method === 'POST' ? till.answer : list)(response, request)
  await forgetEverywhere(database)
  await readCatalogue()
  await database.sql`update catalogue set next_read_at = now() + interval '1 hour'`
}
