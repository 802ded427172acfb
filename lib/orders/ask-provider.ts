import 'server-only'
import { and, eq, isNull, lte, or } from 'drizzle-orm'
import { after } from '@/lib/orders/timeouts'
import { database } from '@/lib/platform/database/database'
import { payments } from '@/lib/platform/database/schema'

/** Does work that asks a payment provider how an order stands, unless somebody does, in any process, or has only just done so: then null. */
export async function askProvider<T>(orderId: number, work: () => Promise<T>): Promise<T | null> {
  const db = await database()
  const isFree = or(isNull(payments.nextCheckAt), lte(payments.nextCheckAt, new Date()))
  const [mine] = await db
    .update(payments)
    .set({ nextCheckAt: after('checkLease') })
    .where(and(eq(payments.orderId, orderId), isFree))
    .returning({ id: payments.orderId })
  if (!mine) return null
  try {
    return await work()
  } finally {
    const nextCheckAt = after('betweenChecks')
    await db.update(payments).set({ nextCheckAt }).where(eq(payments.orderId, orderId))
  }
}
