import 'server-only'
import { parseArgs } from 'node:util'
import { and, count, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { formatMoney, type Pence } from '@/lib/domain/money'
import { truncate } from '@/lib/domain/truncate'
import { inColumns } from '@/lib/orders/cli/format'
import { parseDate } from '@/lib/orders/cli/parse'
import { database } from '@/lib/platform/database/database'
import { orders, payments } from '@/lib/platform/database/schema'

/** What one source and campaign has led to; revenue in pence that ended up with the venue, delivery included. */
type Row = { source: string; campaign: string; orders: number; revenue: Pence }

const last = (field: string) => sql<string>`coalesce(${orders.campaign} -> 'last' ->> ${field}, '')`

/** Sold orders since a moment by what led to them last, most revenue first. PostgreSQL adds them up: no order is read. */
async function salesBySource(since: Date): Promise<Row[]> {
  const db = await database()
  const source = last('utm_source').as('last_source')
  const campaign = last('utm_campaign').as('last_campaign')
  const sold = sql`(select sum(total) from sales where order_id = ${orders.id} and status = 'sold')`
  const paid = sql`case ${payments.status}
    when 'captured' then coalesce(${payments.capturedAmount}, ${payments.amount}) when 'none' then ${sold} end`
  const revenue = sql<number>`coalesce(sum(${paid}), 0)`.mapWith(Number).as('revenue')
  return db
    .select({ source, campaign, orders: count().as('orders'), revenue })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(
      and(
        gte(orders.createdAt, since),
        inArray(orders.status, ['sold', 'partly-sold', 'captured']),
      ),
    )
    .groupBy(sql`last_source`, sql`last_campaign`)
    .orderBy(desc(sql`revenue`), sql`last_source`, sql`last_campaign`)
}

const LONGEST = 60

/** What stood in an address, as a terminal may show it: an escape could move its cursor. */
const plain = (text: string): string => truncate(text.replace(/\p{C}+/gu, ' ').trim(), LONGEST)

/** `report --since 2026-01-31`: orders and revenue by source and campaign, nobody's name and no code of anybody's. */
export async function report(args: string[]): Promise<string> {
  const { values } = parseArgs({ args, options: { since: { type: 'string' } } })
  if (!values.since) throw new Error('Say from when: --since 2026-01-31.')
  const rows = await salesBySource(parseDate(values.since))
  const sum = (key: 'orders' | 'revenue') => rows.reduce((all, row) => all + row[key], 0)
  const cells = ({ source, campaign, ...row }: Row) => [
    plain(source) || '(none)',
    plain(campaign),
    String(row.orders),
    formatMoney(row.revenue),
  ]
  return inColumns([
    ['SOURCE', 'CAMPAIGN', 'ORDERS', 'REVENUE'],
    ...rows.map(cells),
    ['all', '', String(sum('orders')), formatMoney(sum('revenue'))],
  ])
}
