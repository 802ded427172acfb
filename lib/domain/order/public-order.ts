import type { ApiError } from '@/lib/domain/api-error'
import type { Pence } from '@/lib/domain/money'
import type { OrderLine } from '@/lib/domain/order/order'
import type { PaymentStatus, ShownStatus } from '@/lib/domain/order/state-machine'

/** What anybody who has an order's link may see: no name but the first, no address, a masked email. */
export type PublicOrder = {
  token: string
  status: ShownStatus
  /** Ours; what to name when asking the venue. */
  id: number
  /** Smart Gift's order number, once sold. */
  reference: string | null
  /** Pence. */
  total: Pence
  /** How its money stands. */
  payment: PaymentStatus
  /** A person looks into it. */
  is_checked: boolean
  /** It waits until orders are taken again; absent otherwise. */
  is_suspended?: true
  /** Nothing about it will change by itself that whoever ordered would want to know. */
  is_settled: boolean
  /** ISO date it was placed on, in London. */
  placed: string
  first_name: string
  email: string
  lines: Pick<OrderLine, 'id' | 'title' | 'value' | 'persons'>[]
  delivery: { name: string; price: Pence; date?: string; is_posted: boolean }
  refusal: ApiError | null
}
