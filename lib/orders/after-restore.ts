import 'server-only'
import { connection } from '@/lib/platform/database/connection'
import { log } from '@/lib/platform/log'

const WHY = 'the database was restored from a backup, and it may have been sold since'

/**
 * Puts every order that the shop would go on to sell before a person, for a database that was restored from a backup: what
 * was sold after the backup is not in it, and would be sold once more. To be done before a shop starts on it.
 * Gives the numbers of these orders.
 */
export async function doubtOpenOrders(): Promise<number[]> {
  const sql = await connection()
  const doubted = await sql<{ id: number }[]>`
    with doubted as (
      update orders
      set status = 'unknown', attention = ${WHY}, attention_at = now(), settled_at = now(), due_at = null
      where status in ('received', 'authorised', 'selling') and attention is null
      returning id),
    undecided as (
      update sales set status = 'unknown', settled_at = now()
      where status in ('waiting', 'selling') and order_id in (select id from doubted))
    select id from doubted order by id`
  const ids = doubted.map(({ id }) => id)
  log.warn({ orders: ids.length }, 'restored: orders that may have been sold wait for a person')
  return ids
}
