import 'server-only'
import { count, isNotNull } from 'drizzle-orm'
import { database } from '@/lib/database/database'
import { orders } from '@/lib/database/schema'

const PATIENCE = 1_000

/** How many orders wait for a person. */
export async function countNeedingAPerson(): Promise<number> {
  const db = await database()
  const [row] = await db.select({ count: count() }).from(orders).where(isNotNull(orders.attention))
  return row?.count ?? 0
}

/** The same, for whoever cannot wait: null where the database is away or slow. */
export const ordersNeedingAPerson = (): Promise<number | null> =>
  Promise.race([
    countNeedingAPerson().catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE).unref()),
  ])
