import 'server-only'
import type PgBoss from 'pg-boss'
import { stepOf } from '@/lib/orders/check-payment'
import { isHoldEnding } from '@/lib/orders/lease'
import { workOnOrder } from '@/lib/orders/order-worker'
import { reconcile } from '@/lib/orders/reconciler'
import { timeoutOf } from '@/lib/orders/timeouts'
import { openPool, type Pool } from '@/lib/platform/database/pool'
import { log } from '@/lib/platform/log'
import { requestContext, withRequestId } from '@/lib/platform/telemetry/request-context'
import { scaled } from '@/lib/platform/time-scale'

const SCHEMA = 'queue'
/** How many orders a process works on at once. */
const WORKERS = 4
/** Seconds: longer than the slowest order, so that nothing is given out twice for being slow. */
const EXPIRES = 300
const LOOKS_EVERY = 1_000
const HOUR = 3_600
const GRACE = 40_000
/** Milliseconds: nobody waits for the queue, and at its first start it makes its tables. */
const DEADLINE = 10_000

/** An order to be worked on, and the request that woke it. */
type Job = { id: number; request?: string }

// On globalThis, because Next bundles pages and route handlers apart.
const shared = globalThis as {
  queue?: Promise<PgBoss>
  underWay?: Set<Promise<void>>
  isEnding?: true
}

/** The queue, its workers running; opened at first use, never by a build. Rejects while the database is away. */
function queue(): Promise<PgBoss> {
  shared.queue ??= open().catch((error) => {
    shared.queue = undefined
    throw error
  })
  return shared.queue
}

/** pg-boss over the shop's own driver, on one connection of its own: both then read DATABASE_URL alike. */
async function open(): Promise<PgBoss> {
  const { default: PgBoss } = await import('pg-boss')
  const own = ownConnection()
  const executeSql = async (text: string, values: unknown[] = []) => ({
    // The driver takes no undefined, which pg-boss means as null.
    rows: [...(await own().unsafe(text, values.map((value) => value ?? null) as never[]))],
  })
  const end = () => own().end({ timeout: 1 })
  const keep = { archiveCompletedAfterSeconds: HOUR, archiveFailedAfterSeconds: HOUR }
  const db = { executeSql }
  const boss = new PgBoss({ schema: SCHEMA, db, schedule: false, ...keep, deleteAfterHours: 1 })
  boss.on('error', (error) => log.warn({ err: error }, 'queue'))
  boss.on('stopped', end)
  try {
    await boss.start()
    await startWorkers(boss)
    return boss
  } catch (error) {
    await Promise.allSettled([boss.stop({ graceful: false }), end()])
    throw error
  }
}

/** One connection, and another where the server was silent on it. */
function ownConnection(): () => Pool {
  let sql: Pool | undefined
  const onSilence = () => {
    sql = undefined
  }
  return () => (sql ??= openPool({ max: 1, deadline: DEADLINE, fetchTypes: true, onSilence }))
}

async function startWorkers(boss: PgBoss): Promise<void> {
  // `short`: waiting once is enough, however often an order is woken.
  const rules = { policy: 'short', retryLimit: 0, expireInSeconds: EXPIRES } as const
  for (const name of ['order', 'sweep']) await boss.createQueue(name, { name, ...rules })
  const pollingIntervalSeconds = Math.max(scaled(LOOKS_EVERY) / 1000, 0.5)
  for (let worker = 0; worker < WORKERS; worker += 1) {
    await boss.work<Job>('order', { pollingIntervalSeconds }, async ([job]) => {
      if (job) await handle(job.data)
    })
  }
  await boss.work('sweep', { pollingIntervalSeconds }, () =>
    // Not in the name of the request that first wanted the queue.
    withRequestId(undefined, () => reconcile(wake)),
  )
}

/** A job is done when its order has gone as far as it goes; while the process ends, none is begun. */
async function handle({ id, request }: Job): Promise<void> {
  if (shared.isEnding) return
  shared.underWay ??= new Set()
  const { underWay } = shared
  const working = withRequestId(request, () => workThenWake(id))
    .catch((error) => log.error({ err: error, order: id }, 'work on an order broke off'))
    .finally(() => underWay.delete(working))
  underWay.add(working)
  await working
}

/** Takes an order as far as it goes now, and has it woken when it can go on. */
export async function workThenWake(id: number): Promise<void> {
  const order = await workOnOrder(id)
  const isUnfinished = order && stepOf(order) !== null
  const isWithAPerson = order?.attention && !isHoldEnding(order)
  if (isUnfinished && order.dueAt && !isWithAPerson) await wake(id, order.dueAt)
}

/** Has some process work on an order, now or later. It is only a wake-up: when it gets lost, a sweep finds the order. */
export async function wake(id: number, at?: Date): Promise<void> {
  try {
    const boss = await queue()
    const singletonKey = at ? `${id} at ${at.toISOString()}` : String(id)
    const job: Job = { id, request: requestContext().request }
    await boss.send('order', job, { singletonKey, startAfter: at })
  } catch (error) {
    log.warn({ err: error, order: id }, 'an order could not be woken; a sweep will find it')
  }
}

/** Starts the workers, a first sweep, and one ever so often: of all processes, one does it. */
export async function startQueue(): Promise<void> {
  if (shared.isEnding) return
  const every = timeoutOf('sweep')
  const slot = Math.max(Math.round(every / 1000), 1)
  setInterval(async () => {
    try {
      await (await queue()).send('sweep', {}, { singletonKey: 'every', singletonSeconds: slot })
    } catch (error) {
      log.warn({ err: error }, 'no sweep: the queue cannot be reached')
    }
  }, every).unref()
  await (await queue()).send('sweep', {}, { singletonKey: 'start' })
}

/** Takes no more work, and lets what is under way come to its end. What is not begun stays due: another process does it. */
export async function stopQueue(): Promise<void> {
  shared.isEnding = true
  const boss = await shared.queue?.catch(() => null)
  await Promise.all(shared.underWay ?? [])
  await boss?.stop({ graceful: true, timeout: GRACE })
}
