import 'server-only'
import { connection } from '@/lib/platform/database/connection'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { withTimeout } from '@/lib/platform/with-timeout'
import { acquireLocalSlot } from '@/lib/smart-gift/local-rate-limiter'

/** Sales are what a shopper waits for; reads keep the catalogue, pages read a long list to its end; checks are the doctor's. */
export type CallKind = 'sale' | 'read' | 'page' | 'check'
/** `retryAfter`: seconds to wait, where all slots are taken. */
export type Slot = { kind: 'free' } | { kind: 'taken'; retryAfter: number }

/** Seconds a slot is taken for: a minute, and what a call may be late by on its way. */
export const SLOT_SECONDS = 62
const DATABASE_DEADLINE = 3_000
const WITHOUT_DATABASE = 5
/** Calls a minute of a doctor that finds no database: a shop that is not open yet makes no others. */
const CHECKS_ALONE = 20
const ATTEMPTS = 3
const LONGEST_PAUSE = 60

/** How many calls a minute are the catalogue's own; sales have all the others. */
export const readSlots = (limit: number) => Math.min(4, Math.ceil(limit / 15))

/** Of what sales have, so many a minute may go to the further pages of a list while sales leave them. */
const pageSlots = (limit: number) => Math.floor(limit / 3)

/** The slots of a kind, as the first and the one after the last. */
function slotsOf(kind: CallKind): [from: number, to: number] {
  const limit = env().SMART_GIFT_RATE_LIMIT
  const reads = readSlots(limit)
  const pages = pageSlots(limit)
  if (kind === 'sale' || kind === 'check') return [reads, limit]
  return kind === 'page' && pages > 0 ? [reads, reads + pages] : [0, reads]
}

/** Seconds from one reading of a list of so many pages to the next, so that its pages always fit into their share. */
export function secondsBetweenLists(pages: number): number {
  const further = pages - 1
  if (further < 1) return 0
  const aMinute = Math.floor(pageSlots(env().SMART_GIFT_RATE_LIMIT) / further)
  return Math.ceil(SLOT_SECONDS / Math.max(aMinute, 1))
}

/**
 * Asks for room for one upstream call. All processes together get at most SMART_GIFT_RATE_LIMIT in any minute,
 * and reads never take what sales need. Without a database reads are limited by this process, and nothing is sold.
 */
export async function acquireSlot(kind: CallKind): Promise<Slot> {
  const [from, to] = slotsOf(kind)
  const reads = readSlots(env().SMART_GIFT_RATE_LIMIT)
  const alone = kind === 'check' ? CHECKS_ALONE : reads
  try {
    return await withTimeout(takeSharedSlot(from, to), DATABASE_DEADLINE)
  } catch (error) {
    log.warn({ err: error, kind }, 'budget of calls is not shared: no database')
    return kind === 'sale'
      ? { kind: 'taken', retryAfter: WITHOUT_DATABASE }
      : acquireLocalSlot(alone)
  }
}

async function takeSharedSlot(from: number, to: number): Promise<Slot> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await takeFreeSlot(from, to)) return { kind: 'free' }
    const retryAfter = await secondsUntilFree(from, to)
    // A slot that is free after all was only just made, or was in somebody's hands for a moment.
    if (retryAfter > 0) return { kind: 'taken', retryAfter }
  }
  return { kind: 'taken', retryAfter: 1 }
}

/** Makes slots that are not there yet: at the very first call, and after the limit was raised. */
async function secondsUntilFree(from: number, to: number): Promise<number> {
  const sql = await connection()
  await sql`
    insert into upstream_slots (slot, free_at)
    select slot, '-infinity' from generate_series(${from}::int, ${to - 1}::int) slot
    on conflict do nothing`
  const [next] = await sql<{ seconds: number }[]>`
    select greatest(0, ceil(extract(epoch from min(free_at) - now())))::float as seconds
    from upstream_slots where slot >= ${from} and slot < ${to}`
  return next?.seconds ?? 0
}

/** One round trip: no two calls get the same slot, and nobody waits for another. */
async function takeFreeSlot(from: number, to: number): Promise<boolean> {
  const sql = await connection()
  const taken = await sql`
    update upstream_slots set free_at = now() + make_interval(secs => ${SLOT_SECONDS})
    where slot = (
      select slot from upstream_slots where slot >= ${from} and slot < ${to} and free_at <= now()
      limit 1 for update skip locked)
    returning slot`
  return taken.length > 0
}

/** Nobody calls for so many seconds, at most a minute: upstream itself said that its limit is reached. Never throws. */
export async function backOff(seconds: number): Promise<void> {
  const last = env().SMART_GIFT_RATE_LIMIT - 1
  try {
    const sql = await connection()
    const slots = sql`
      insert into upstream_slots as s (slot, free_at)
      select slot, now() + make_interval(secs => ${Math.min(seconds, LONGEST_PAUSE)})
      from generate_series(0, ${last}::int) slot
      on conflict (slot) do update set free_at = greatest(s.free_at, excluded.free_at)`
    await withTimeout(slots, DATABASE_DEADLINE)
  } catch (error) {
    log.warn({ err: error }, 'limit of upstream not shared: no database')
  }
}
