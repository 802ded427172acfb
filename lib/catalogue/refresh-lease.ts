import 'server-only'
import type { ListProgress } from '@/lib/domain/voucher/list-progress'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { connection } from '@/lib/platform/database/connection'
import { log } from '@/lib/platform/log'
import { withTimeout } from '@/lib/platform/with-timeout'

/** What one look at the list that all processes share gives. Times in milliseconds. */
export type Lease = {
  /** It is for this process to read upstream now, and then to say how that ended. */
  isOurs: boolean
  /** Another process is reading. */
  isTaken: boolean
  /** How long nobody may read. */
  wait: number
  failures: number
  /** Empty lists in a row. */
  empties: number
  /** How far the list was read, where it takes more than one reading. */
  progress: ListProgress | null
  digest: string | null
  /** Since the list was read upstream. */
  age: number
  /** Only where they are not the ones known already. */
  vouchers: Voucher[] | null
}

/**
 * How reading upstream ended: with a list, or badly. Nobody reads for `wait` milliseconds. `took`: since the list was first asked
 * for, in milliseconds; null while it has not been read to its end.
 */
export type RefreshResult = { wait: number; progress: ListProgress | null } & (
  | { vouchers: Voucher[]; digest: string; took: number | null }
  | { failures: number; empties: number }
)

const NO_NEWS = { vouchers: null, digest: null, took: null }
/** Longer than a reading can take; then its process must have died. */
const TURN_SECONDS = 15
const DATABASE_DEADLINE = 3_000

// For times without a database. On globalThis, because Next bundles pages and route handlers apart.
type OwnTurn = Pick<Lease, 'failures' | 'empties' | 'progress'> & { nextAt: number }
const shared = globalThis as { ownTurn?: OwnTurn }
const own = () => (shared.ownTurn ??= { nextAt: 0, failures: 0, empties: 0, progress: null })

/** Looks at the shared list, and takes the turn to read it anew if there is one. One round trip. Never throws. */
export async function acquireLease(known: string | null): Promise<Lease> {
  try {
    return await withTimeout(takeSharedTurn(known), DATABASE_DEADLINE)
  } catch (error) {
    log.warn({ err: error }, 'the list is not shared: no database')
    const { nextAt, ...soFar } = own()
    const wait = Math.max(0, nextAt - Date.now())
    const isOurs = wait === 0
    return { isOurs, isTaken: false, wait, ...soFar, digest: null, age: 0, vouchers: null }
  }
}

async function takeSharedTurn(known: string | null): Promise<Lease> {
  const sql = await connection()
  const [turn] = await sql<Lease[]>`
    with turn as (
      insert into catalogue as c (id, is_reading, next_read_at)
      values (1, true, now() + make_interval(secs => ${TURN_SECONDS}))
      on conflict (id) do update set is_reading = true, next_read_at = excluded.next_read_at
      where c.next_read_at <= now()
      returning id)
    select exists (select from turn) as "isOurs",
      coalesce(c.is_reading and c.next_read_at > now(), false) as "isTaken",
      coalesce(greatest(0, extract(epoch from c.next_read_at - now()) * 1000), 0)::float as wait,
      coalesce(c.failures, 0) as failures,
      coalesce(c.empties, 0) as empties,
      case when exists (select from turn) then c.progress end as progress,
      c.digest,
      coalesce(extract(epoch from now() - c.read_at) * 1000, 0)::float as age,
      case when c.digest is distinct from ${known} then c.vouchers end as vouchers
    from (select 1) one left join catalogue c on c.id = 1`
  if (!turn) throw new Error('the shared list cannot be looked at')
  return turn
}

/** Says how the turn ended, to all. Never throws: without a database the next turn is this process's own. */
export async function releaseLease(ending: RefreshResult): Promise<void> {
  const { wait, progress } = ending
  const { failures, empties } = 'vouchers' in ending ? { failures: 0, empties: 0 } : ending
  shared.ownTurn = { nextAt: Date.now() + wait, failures, empties, progress }
  try {
    const sql = await connection()
    const { vouchers, digest, took } = 'vouchers' in ending ? ending : NO_NEWS
    const saved = sql`
      update catalogue set is_reading = false, failures = ${failures}, empties = ${empties},
        progress = ${progress && JSON.stringify(progress)}::text::jsonb,
        next_read_at = now() + make_interval(secs => ${wait / 1000}),
        read_at = case when ${digest}::text is null then read_at else now() end,
        asked_at = coalesce(now() - make_interval(secs => ${took && took / 1000}::float), asked_at),
        vouchers = case when digest is distinct from coalesce(${digest}, digest)
          then ${JSON.stringify(vouchers)}::text::jsonb else vouchers end,
        digest = coalesce(${digest}, digest)
      where id = 1`
    await withTimeout(saved, DATABASE_DEADLINE)
  } catch (error) {
    log.warn({ err: error }, 'the list is not saved: no database')
  }
}
