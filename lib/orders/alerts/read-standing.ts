import 'server-only'
import type { AlertEvent, Standing } from '@/lib/domain/order/alerts'
import { FAULT_WORDS, type MerchantFault } from '@/lib/domain/order/merchant-fault'
import { connection } from '@/lib/platform/database/connection'

type At = { at: number }

const moment = (seconds: number) => new Date(seconds * 1000)

/** How the shop stands by the database, and by its clock. */
export async function readStanding(): Promise<Standing> {
  const sql = await connection()
  const [waiting, held, closed, list, open, clock] = await Promise.all([
    sql<({ order: number; why: string } & At)[]>`
      select id as "order", attention as why,
        extract(epoch from coalesce(attention_at, settled_at, created_at))::float as at
      from orders where attention is not null order by id`,
    sql<({ order: number } & At)[]>`
      select order_id as "order", extract(epoch from taken_at)::float as at
      from payments where status = 'held' and taken_at is not null order by order_id`,
    sql<({ fault: MerchantFault } & At)[]>`
      select fault, extract(epoch from since)::float as at from suspensions order by since limit 1`,
    sql<At[]>`
      select extract(epoch from read_at)::float as at from catalogue where read_at is not null`,
    sql<({ key: string; event: AlertEvent } & At)[]>`
      select key, event, extract(epoch from since)::float as at from alerts
      where event in ('checkout-closed', 'list-old') and ended_at is null order by created_at`,
    sql<At[]>`select extract(epoch from now())::float as at`,
  ])
  const [suspension] = closed
  const [read] = list
  return {
    now: moment(clock[0]?.at ?? 0),
    waiting: waiting.map(({ at, ...each }) => ({ ...each, since: moment(at) })),
    held: held.map(({ at, ...each }) => ({ ...each, since: moment(at) })),
    closed: suspension
      ? { why: FAULT_WORDS[suspension.fault], since: moment(suspension.at) }
      : null,
    listReadAt: read ? moment(read.at) : null,
    open: open.map(({ at, ...each }) => ({ ...each, since: moment(at) })),
  }
}
