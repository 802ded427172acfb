import 'server-only'
import { FAULT_WORDS, type MerchantFault } from '@/lib/domain/order/merchant-fault'
import { connection } from '@/lib/platform/database/connection'
import type { SuspendedBy } from '@/lib/platform/database/schema'
import { log } from '@/lib/platform/log'
import { scaled } from '@/lib/platform/time-scale'
import { withTimeout } from '@/lib/platform/with-timeout'

/** An answer that shows a fault of the merchant's; `typeId`: the delivery type it was about. */
export type Fault = { fault: MerchantFault; status: number; typeId?: number | null }
/** While there is one, nobody can order, in whatever process. */
export type Suspension = Fault & { seconds: number }

/** Milliseconds between two questions whether the fault is mended. */
const BETWEEN_PROBES = 20_000
const DATABASE_DEADLINE = 3_000

/** Why nobody can order just now; null: everybody can. Rejects while the database is away: then nobody can, either. */
export async function currentSuspension(patience = DATABASE_DEADLINE): Promise<Suspension | null> {
  const sql = await connection()
  const found = sql<Suspension[]>`
    select fault, status, type_id as "typeId",
      extract(epoch from now() - since)::float as seconds
    from suspensions order by since limit 1`
  const [suspension] = await withTimeout(found, patience)
  return suspension ?? null
}

/** Stops taking orders, in all processes. Logged once a fault, however many meet it at once. Never throws. */
export async function suspendSales(by: SuspendedBy, { fault, status, typeId }: Fault) {
  try {
    const sql = await connection()
    const suspended = sql`
      insert into suspensions as s (suspended_by, fault, status, type_id, next_probe_at)
      values (${by}, ${fault}, ${status}, ${typeId ?? null}, now() + make_interval(secs => ${secondsToProbe()}))
      on conflict (suspended_by) do update
      set fault = excluded.fault, status = excluded.status, type_id = excluded.type_id
      where s.fault <> excluded.fault
      returning fault`
    const isNews = (await withTimeout(suspended, DATABASE_DEADLINE)).length > 0
    if (isNews) log.error({ by, fault, status }, `no orders are taken: ${FAULT_WORDS[fault]}`)
  } catch (error) {
    log.error({ err: error, by, fault, status }, 'orders could not be suspended: no database')
  }
}

/** Takes orders again, as far as this showed the fault. Never throws: whoever calls will come again. */
export async function resumeSales(by: SuspendedBy): Promise<void> {
  try {
    const sql = await connection()
    const resumed = sql`delete from suspensions where suspended_by = ${by} returning fault`
    const [mended] = await withTimeout(resumed, DATABASE_DEADLINE)
    if (mended) log.info({ by, fault: mended.fault }, 'orders are taken again')
  } catch (error) {
    log.warn({ err: error, by }, 'orders could not be resumed: no database')
  }
}

/** The fault to ask Smart Gift about now, given to one process at a time; null: there is none, or it is not time yet. */
export async function claimProbe(): Promise<Fault | null> {
  const sql = await connection()
  const claimed = sql<Fault[]>`
    update suspensions set next_probe_at = now() + make_interval(secs => ${secondsToProbe()})
    where suspended_by = 'sale' and next_probe_at <= now()
    returning fault, status, type_id as "typeId"`
  const [suspension] = await withTimeout(claimed, DATABASE_DEADLINE)
  return suspension ?? null
}

const secondsToProbe = () => scaled(BETWEEN_PROBES) / 1000
