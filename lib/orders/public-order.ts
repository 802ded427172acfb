import type { Pence } from '@/lib/money'
import type { Order } from '@/lib/orders/ledger'
import type { OrderLine } from '@/lib/orders/order'
import type { OrderStatus } from '@/lib/orders/states'
import type { Problem } from '@/lib/problem'

/** What anybody who has an order's link may see: no name but the first, no address, a masked email. */
export type PublicOrder = {
  token: string
  status: OrderStatus
  /** Ours; what to name when asking the venue. */
  id: number
  /** Smart Gift's order number, once sold. */
  reference: string | null
  /** Pence. */
  total: Pence
  first_name: string
  email: string
  lines: Pick<OrderLine, 'id' | 'title' | 'value' | 'persons'>[]
  delivery: { name: string; price: Pence; date?: string }
  refusal: Problem | null
}

/** "jane.smith@example.com" gives "j•••@example.com". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}

export function publicOrder({ details, ...order }: Order): PublicOrder {
  const { name, price, date } = details.delivery
  return {
    token: order.token,
    status: order.status,
    id: order.id,
    reference: order.reference,
    total: order.total,
    first_name: details.customer.first_name,
    email: maskEmail(details.customer.email),
    lines: details.cart.map(({ id, title, value, persons }) => ({ id, title, value, persons })),
    delivery: { name, price, date },
    refusal: order.refusal,
  }
}
