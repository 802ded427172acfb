import 'server-only'
import { readCatalogue, soldVoucher } from '@/lib/catalogue/catalogue'
import { priceOrder } from '@/lib/checkout/price-order'
import type { CheckoutRequest } from '@/lib/checkout/request'
import { digestOf, findOrderByKey, type Order, recordOrder } from '@/lib/orders/ledger'
import { settle } from '@/lib/orders/settle'
import { type Problem, problem } from '@/lib/problem'
import { shop } from '@/lib/shop'

export type Placed =
  | { kind: 'order'; order: Order }
  | { kind: 'refused'; refusal: Problem }
  /** The key belongs to an order for something else. */
  | { kind: 'conflict'; order: Order }
  /** Nothing was sent; seconds to wait, where known. */
  | { kind: 'unavailable'; retryAfter: number | null }

/** Places a parsed checkout: the same key and request always give the same order, sold once. */
export async function placeOrder(request: CheckoutRequest): Promise<Placed> {
  const known = await findOrderByKey(request.key)
  if (known) return settleFor(request, known)
  const catalogue = await readCatalogue()
  if (!catalogue) return { kind: 'unavailable', retryAfter: null }
  const priced = priceOrder(request, (id) => soldVoucher(catalogue, id), shop.deliveryOptions)
  if ('errors' in priced) {
    return {
      kind: 'refused',
      refusal: problem('Some of this can no longer be bought as chosen.', priced.errors),
    }
  }
  return settleFor(request, await recordOrder(request, priced.details))
}

async function settleFor(request: CheckoutRequest, found: Order): Promise<Placed> {
  if (found.digest !== digestOf(request)) return { kind: 'conflict', order: found }
  const { order, retryAfter } = await settle(found)
  if (order.status === 'received') return { kind: 'unavailable', retryAfter }
  if (order.status === 'rejected' && order.refusal)
    return { kind: 'refused', refusal: order.refusal }
  return { kind: 'order', order }
}
