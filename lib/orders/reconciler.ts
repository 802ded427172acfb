import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import { anonymiseOldOrders } from '@/lib/orders/anonymise'
import { loudness, waitingForAPerson } from '@/lib/orders/review-queue'
import { ago } from '@/lib/orders/timeouts'
import { database } from '@/lib/platform/database/database'
import { orders, payments, sales } from '@/lib/platform/database/schema'
import { log } from '@/lib/platform/log'
import { countOrders } from '@/lib/platform/telemetry/telemetry'

const AT_ONCE = 500

/** Orders with something left to do that nobody is doing, the longest due first. */
export async function dueOrders(): Promise<number[]> {
  const db = await database()
  const due = await db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(
      and(
        or(
          inArray(orders.status, ['authorised', 'selling']),
          inArray(payments.status, ['open', 'held', 'charged', 'refunding']),
        ),
        or(isNull(orders.dueAt), lte(orders.dueAt, new Date())),
        or(isNull(orders.attention), holdEnds()),
        // What its shopper can still have opened is not the sweep's: see canBeOpened.
        or(
          isNotNull(payments.session),
          isNotNull(payments.closeRequestedAt),
          ne(orders.status, 'received'),
          lt(orders.createdAt, ago('canOpen')),
        ),
      ),
    )
    .orderBy(asc(orders.dueAt), asc(orders.id))
    .limit(AT_ONCE)
  return due.map(({ id }) => id)
}

/** As isHoldEnding has it. */
const holdEnds = () =>
  and(
    eq(orders.status, 'unknown'),
    eq(payments.status, 'held'),
    lt(payments.takenAt, ago('holdEnds')),
    sql`exists (select from sales where order_id = ${orders.id} and status = 'sold')`,
  )

/** Checkouts with nothing to pay here that were never sold: nobody comes back to them, so nothing is sold by an old key. */
async function expireAbandoned(): Promise<void> {
  const db = await database()
  const expired = await db.transaction(async (tx) => {
    const unpaid = tx
      .select({ id: payments.orderId })
      .from(payments)
      .where(eq(payments.status, 'none'))
    const isOld = and(
      eq(orders.status, 'received'),
      lt(orders.createdAt, ago('abandoned')),
      inArray(orders.id, unpaid),
    )
    const expired = await tx
      .update(orders)
      .set({ status: 'expired', settledAt: new Date() })
      .where(isOld)
      .returning({ id: orders.id })
    const ids = expired.map(({ id }) => id)
    if (ids.length > 0)
      await tx.update(sales).set({ status: 'dropped' }).where(inArray(sales.orderId, ids))
    return ids.length
  })
  if (expired > 0) countOrders('expired', expired)
}

/** The longer an order has waited for a person, the louder. */
async function callForAPerson(): Promise<void> {
  const { orders, oldest, named } = await waitingForAPerson()
  if (oldest === null) return
  const words = 'orders need a person: npm run orders -- list --needs-a-person'
  log[loudness(oldest)]({ orders, oldest_seconds: oldest, named }, words)
}

/** One round over all orders: wakes what was left lying, closes what is over, forgets what is old, counts what needs a person. */
export async function reconcile(wake: (id: number) => Promise<void>): Promise<void> {
  try {
    for (const id of await dueOrders()) await wake(id)
    await expireAbandoned()
    await anonymiseOldOrders()
    await callForAPerson()
  } catch (error) {
    log.error({ err: error }, 'sweep broke off')
  }
}
