import 'server-only'
import type { Alert, AlertEvent } from '@/lib/domain/order/alerts'
import { connection } from '@/lib/platform/database/connection'

/** Seconds that one process has an alert to itself while it posts it. */
const LEASE = 60
const LONGEST_PAUSE = 3_600
/** Days that what was told is remembered. */
const KEPT = 90

/** Writes an alert down to be sent; one that is written down already is not sent again, whoever saw it. */
export async function writeAlert({ key, event, order, since, text, ends }: Alert): Promise<void> {
  const sql = await connection()
  await sql`
    with written as (
      insert into alerts (key, event, order_id, since, text)
      values (${key}, ${event}, ${order}, ${since.toISOString()}::timestamptz, ${text})
      on conflict (key) do nothing
      returning key)
    update alerts set ended_at = now()
    where key = ${ends ?? null} and exists (select from written)`
}

export type Due = {
  key: string
  event: AlertEvent
  order: number | null
  since: string
  text: string
  tries: number
}

/** The oldest alert that is to be sent now, given to one process at a time; null: there is none. */
export async function claimAlert(): Promise<Due | null> {
  const sql = await connection()
  const [due] = await sql<Due[]>`
    update alerts set tries = tries + 1, next_try_at = now() + make_interval(secs => ${LEASE})
    where key = (
      select key from alerts where sent_at is null and next_try_at <= now()
      order by created_at limit 1 for update skip locked)
    returning key, event, order_id as "order", tries, text,
      to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since`
  return due ?? null
}

/** It has arrived. */
export async function markSent(key: string): Promise<void> {
  const sql = await connection()
  await sql`update alerts set sent_at = now() where key = ${key}`
}

/** It has not: again after a pause that grows with each try, up to an hour. */
export async function tryLater(key: string, tries: number): Promise<void> {
  const sql = await connection()
  const pause = Math.min(30 * 2 ** Math.min(tries - 1, 10), LONGEST_PAUSE)
  await sql`
    update alerts set next_try_at = now() + make_interval(secs => ${pause}) where key = ${key}`
}

/** Forgets what was told long ago and is over. An order that still waits is then told of once more. */
export async function forgetOldAlerts(): Promise<void> {
  const sql = await connection()
  await sql`
    delete from alerts where sent_at < now() - make_interval(days => ${KEPT})
      and (event not in ('checkout-closed', 'list-old') or ended_at is not null)`
}
