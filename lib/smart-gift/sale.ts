import 'server-only'
import { formatDecimal } from '@/lib/domain/money'
import type { Address, Customer, Delivery, OrderLine } from '@/lib/domain/order/order'
import { env } from '@/lib/platform/env'
import { scaled } from '@/lib/platform/time-scale'
import { callSmartGift } from '@/lib/smart-gift/client'
import { readOutcome, type SaleResult } from '@/lib/smart-gift/sale-outcome'

/** Milliseconds; an order whose sale is older than this has no request under way any more. */
export const SALE_DEADLINE = 25_000

type Sale = {
  order_id: number
  payment_method_id: number
  cart: OrderLine[]
  customer: Customer
  delivery: Omit<Delivery, 'lines'>
}

/**
 * The body of POST /sale exactly as the "sell a voucher" page documents it: `id` a string, one item a voucher,
 * money with two decimals, optional fields only where they say something. The one place that knows this shape.
 * @throws where nobody has given a billing address yet: nothing is sold before
 */
export function buildSaleBody({
  order_id,
  payment_method_id,
  cart,
  customer,
  delivery,
}: Sale): string {
  if (!customer.billing_address) throw new Error('a sale without a billing address')
  const body = {
    order_id,
    payment_method_id,
    cart: cart.map(buildItem),
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

/** Sends one sale, once. Never throws for what the network or upstream does. `status`: of the answer, where one came. */
export async function postSale(sale: Sale): Promise<SaleResult & { status: number | null }> {
  const call = { path: env().SMART_GIFT_SALE_PATH, body: buildSaleBody(sale) }
  const deadline = scaled(SALE_DEADLINE)
  const outcome = await callSmartGift({ method: 'POST', deadline, ...call })
  return { ...readOutcome(outcome), status: outcome.kind === 'answered' ? outcome.status : null }
}
