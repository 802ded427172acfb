import 'server-only'
import { sql } from 'drizzle-orm'
import { linesOf, type OrderDetails } from '@/lib/domain/order/order'
import { ago } from '@/lib/orders/timeouts'
import type { Transaction } from '@/lib/platform/database/database'

/** Any number that no other lock of the shop has as its first half; the second is the voucher. */
const STOCK_LOCK = 7_403

/** Rolls a step back: of these vouchers, by id, fewer are left than the order wants. */
export class OutOfStock extends Error {
  constructor(readonly left: ReadonlyMap<number, number>) {
    super('out of stock')
  }
}

type Order = { id: number; details: Pick<OrderDetails, 'cart'> }
type Count = { id: number; count: number }

/**
 * Makes sure, within the step that reserves or sells it, that what an order wants of counted vouchers is left: what Smart Gift
 * counted when the last list was asked for, less what our own orders have sold since or still may. Whoever
 * reserves the same voucher in any process waits until this step is over. `lines`: of the sale it is about; all where left out.
 * @throws OutOfStock
 */
export async function assertInStock(
  tx: Transaction,
  order: Order,
  lines?: readonly number[],
): Promise<void> {
  const { cart } = order.details
  const wanted = countVouchers(lines ? linesOf(cart, { lines }) : cart)
  const ids = [...wanted.keys()].sort((a, b) => a - b)
  // In one order everywhere, so that no two wait for each other; before the counts, which then see every earlier step.
  for (const id of ids) await tx.execute(sql`select pg_advisory_xact_lock(${STOCK_LOCK}, ${id})`)
  const left = new Map((await countLeft(tx, ids)).map(({ id, count }) => [id, count]))
  for (const { id, count } of await countTaken(tx, ids, order.id))
    if (left.has(id)) left.set(id, (left.get(id) ?? 0) - count)
  const short = [...left].filter(([id, count]) => count < (wanted.get(id) ?? 0))
  if (short.length === 0) return
  throw new OutOfStock(new Map(short.map(([id, count]) => [id, Math.max(count, 0)])))
}

/** How many of each voucher a cart wants. */
function countVouchers(cart: OrderDetails['cart']): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { id } of cart) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

const oneOf = (ids: number[]) =>
  sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )

/** Of the last good list, what is counted in it. */
const countLeft = (tx: Transaction, ids: number[]): Promise<Count[]> =>
  tx.execute<Count>(sql`
    select (voucher->>'id')::int as id, (voucher->>'available_count')::int as count
    from catalogue, jsonb_array_elements(vouchers) voucher
    where catalogue.id = 1 and (voucher->>'id')::int in (${oneOf(ids)})
      and voucher->>'available_count' is not null`)

/**
 * What other orders have sold since that list was asked for, may have sold, or may still sell; and what this one has, where it
 * is sold in parts.
 */
const countTaken = (tx: Transaction, ids: number[], ownOrder: number): Promise<Count[]> =>
  tx.execute<Count>(sql`
    with list as (select coalesce(asked_at, read_at - interval '10 s') as at from catalogue where id = 1)
    select (line->>'id')::int as id, count(*)::int as count
    from orders
      join sales on sales.order_id = orders.id and sales.status not in ('rejected', 'dropped')
      cross join unnest(sales.lines) position
      cross join lateral (select details->'cart'->position as line) lines
    where (line->>'id')::int in (${oneOf(ids)})
      and (orders.id = ${ownOrder} or orders.status in ('authorised', 'selling')
        or orders.status = 'received' and orders.created_at >= ${ago('reserve').toISOString()}::timestamptz
        or orders.settled_at >= (select at from list)
          and orders.status in ('sold', 'partly-sold', 'captured', 'unknown'))
      and (orders.id <> ${ownOrder}
        or sales.status in ('sold', 'unknown') and sales.settled_at >= (select at from list))
    group by 1`)
