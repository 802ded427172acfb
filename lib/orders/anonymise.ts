import 'server-only'
import { and, eq, isNull, lt, notInArray, type SQL, sql } from 'drizzle-orm'
import { redactAttribution, redactDetails } from '@/lib/orders/redact'
import { database } from '@/lib/platform/database/database'
import { orders, payments, sales } from '@/lib/platform/database/schema'
import { shop } from '@/lib/shop/shop'

const DAY = 24 * 60 * 60 * 1000
const AT_ONCE = 200

/** Nothing more happens to it: no work is left, and no person has to look at it. */
const isOver = and(
  notInArray(orders.status, ['received', 'authorised', 'selling', 'unknown']),
  notInArray(payments.status, ['open', 'held', 'charged', 'refunding']),
  isNull(orders.attention),
)

/** Blanks what is personal in orders that meet a condition and are over; gives their ids. Amounts and numbers stay. */
async function forget(which: SQL | undefined, most: number): Promise<number[]> {
  const db = await database()
  return db.transaction(async (tx) => {
    const found = await tx
      .select({ id: orders.id, details: orders.details, campaign: orders.campaign })
      .from(orders)
      .innerJoin(payments, eq(payments.orderId, orders.id))
      .where(and(which, isOver, isNull(orders.forgottenAt)))
      .limit(most)
      .for('update', { of: orders })
    for (const { id, details, campaign } of found) {
      const blank = {
        details: redactDetails(details),
        campaign: campaign && redactAttribution(campaign),
      }
      await tx
        .update(orders)
        .set({ ...blank, digest: '', refusal: null, forgottenAt: new Date() })
        .where(eq(orders.id, id))
      await tx.update(sales).set({ refusal: null }).where(eq(sales.orderId, id))
    }
    return found.map(({ id }) => id)
  })
}

/** Of orders older than shop.config.ts keeps them, some at a time. */
export const anonymiseOldOrders = (): Promise<number[]> =>
  forget(lt(orders.createdAt, new Date(Date.now() - shop().retentionDays * DAY)), AT_ONCE)

const hasEmail = (email: string) =>
  eq(sql`lower(${orders.details} -> 'customer' ->> 'email')`, email.trim().toLowerCase())

/** Of one person's orders; `open` names those that are not over yet and are kept until they are. */
export async function anonymiseEmail(
  email: string,
): Promise<{ forgotten: number[]; open: number[] }> {
  const forgotten = await forget(hasEmail(email), 10_000)
  const db = await database()
  const left = await db.select({ id: orders.id }).from(orders).where(hasEmail(email))
  return { forgotten, open: left.map(({ id }) => id) }
}
