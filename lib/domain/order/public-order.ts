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
  /** Smart Gift's order numbers of all that is sold, separated by commas. */
  reference: string | null
  /** Pence of all that was ordered. */
  total: Pence
  /** Pence that are taken, or will be, for what is sold so far. */
  charged: Pence
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
  /** Each way that its vouchers go; every line is in exactly one. */
  deliveries: PublicDelivery[]
  /** Why nothing of it was sold; what is said of one delivery stands there. */
  refusal: ApiError | null
}

export type PublicDelivery = {
  /** `waiting`: to be sold, or on its way; `rejected`: not sold, and not charged; `unknown`: a person looks into it. */
  status: 'waiting' | 'sold' | 'rejected' | 'unknown'
  /** Smart Gift's order number, once sold. */
  reference: string | null
  /** Which of the order's lines, counted from 0. */
  lines: number[]
  /** The way, as the merchant calls it. */
  name: string
  /** Pence for the way alone, */
  price: Pence
  /** and with its vouchers. */
  total: Pence
  /** ISO date to deliver on; absent: at once. */
  date?: string
  is_posted: boolean
  /** First name of whoever it is posted to; null: it goes to whoever ordered. */
  recipient: string | null
  /** Why it was not sold: paths are the order's (`cart.2.id` is line 2 of the order). */
  refusal: ApiError | null
}
