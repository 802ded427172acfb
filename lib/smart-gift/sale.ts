import 'server-only'
import { z } from 'zod'
import { env } from '@/lib/env'
import { formatDecimal } from '@/lib/money'
import type { Address, OrderDetails, OrderLine } from '@/lib/orders/order'
import { paced } from '@/lib/pace'
import type { Problem } from '@/lib/problem'
import { callSmartGift, type Outcome } from '@/lib/smart-gift/client'
import { refusalWords } from '@/lib/words/order'

/** Milliseconds; an order whose sale is older than this has no request under way any more. */
export const SALE_DEADLINE = 25_000

export type SaleResult =
  | { kind: 'sold'; reference: string }
  | { kind: 'rejected'; refusal: Problem }
  /** Provably no sale: it may be tried again; seconds to wait, where known. */
  | { kind: 'not-sold'; reason: string; retryAfter: number | null }
  /** Sent, and nobody here can tell what became of it. */
  | { kind: 'unknown'; reason: string }

type Sale = { order_id: number; payment_method_id: number; details: OrderDetails }

/**
 * The body of POST /sale exactly as the "sell a voucher" page documents it: `id` a string, one item a voucher,
 * money with two decimals, optional fields only where they say something. The one place that knows this shape.
 */
export function buildSaleBody({ order_id, payment_method_id, details }: Sale): string {
  const { customer, delivery } = details
  const body = {
    order_id,
    payment_method_id,
    cart: details.cart.map(buildItem),
    customer: {
      first_name: customer.first_name,
      last_name: customer.last_name,
      email: customer.email,
      billing_address: buildAddress(customer.billing_address),
    },
    delivery: {
      type_id: delivery.type_id,
      price: formatDecimal(delivery.price),
      first_name: delivery.first_name,
      last_name: delivery.last_name,
      ...buildAddress(delivery),
      date: delivery.date,
    },
  }
  // JSON has no way to write 50.00, so the two fields that hold money lose their quotes afterwards; a shopper's
  // words cannot match, because the quotes in them are escaped.
  return JSON.stringify(body).replace(/"(value|price)":"(\d+\.\d\d)"/g, '"$1":$2')
}

const buildItem = ({ id, value, persons, to, from, message }: OrderLine) => ({
  id: String(id),
  value: formatDecimal(value),
  persons,
  to: to || undefined,
  from: from || undefined,
  message: message || undefined,
})

/** In the documented order; a line that says nothing is left out. */
const buildAddress = ({ line1, line2, line3, city, county, postcode }: Partial<Address>) => ({
  line1,
  line2: line2 || undefined,
  line3: line3 || undefined,
  city,
  county,
  postcode,
})

const Sold = z.object({ data: z.object({ order_id: z.union([z.string().min(1), z.number()]) }) })
const Refusal = z
  .object({
    message: z.string().catch(refusalWords.bySmartGift),
    errors: z.record(z.string(), z.array(z.string())).catch({}),
  })
  // A 422 is a refusal, readable or not.
  .catch({ message: refusalWords.bySmartGift, errors: {} })

/** Sends one sale, once. Never throws for what the network or upstream does. `status`: of the answer, where one came. */
export async function postSale(sale: Sale): Promise<SaleResult & { status: number | null }> {
  const call = { path: env().SMART_GIFT_SALE_PATH, body: buildSaleBody(sale) }
  const deadline = paced(SALE_DEADLINE)
  const outcome = await callSmartGift({ method: 'POST', deadline, ...call })
  return { ...readOutcome(outcome), status: outcome.kind === 'answered' ? outcome.status : null }
}

/** What an outcome proves about the sale. */
export function readOutcome(outcome: Outcome): SaleResult {
  if (outcome.kind === 'lost') return { kind: 'unknown', reason: outcome.reason }
  if (outcome.kind === 'not-sent')
    return { kind: 'not-sold', reason: outcome.reason, retryAfter: outcome.retryAfter ?? null }
  const { status, body, retryAfter } = outcome
  if (status === 422) return { kind: 'rejected', refusal: Refusal.parse(body) }
  const refusedUnread = (status >= 400 && status < 500) || (status === 503 && retryAfter !== null)
  if (refusedUnread) return { kind: 'not-sold', reason: `status ${status}`, retryAfter }
  const sold = Sold.safeParse(body)
  if (status !== 200 || !sold.success) return { kind: 'unknown', reason: `status ${status}` }
  return { kind: 'sold', reference: String(sold.data.data.order_id) }
}
