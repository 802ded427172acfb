import type { OrderDetails } from '@/lib/domain/order/order'

/** What the ledger says of an order when all is over. Amounts in pence. */
export type LedgerOrder = {
  id: number
  token: string
  key: string
  status: string
  total: number
  details: OrderDetails
  /** Why a person has to look at it. */
  attention: string | null
  payment: { provider: string; status: string; amount: number; session: string | null }
  sales: LedgerSale[]
}

/** One sale of an order; `lines` are the order's, counted from 0, `total` is its part. */
export type LedgerSale = {
  id: number
  status: string
  reference: string | null
  lines: number[]
  total: number
}

/** A change of status as the database saw it happen. */
export type Step = { table: 'orders' | 'payments' | 'sales'; id: number; from: string; to: string }

/** A sale that Smart Gift's stand-in made; money in pounds, as it was sent. */
export type UpstreamSale = {
  orderNumber: string
  body: {
    order_id: number
    cart: SoldLine[]
    customer: Record<string, unknown>
    delivery: { type_id: number; price: number; [field: string]: unknown }
  }
}
type SoldLine = {
  id: string
  value: number
  persons?: number
  to?: string
  from?: string
  message?: string
}

/** A call that reached Smart Gift's stand-in; `status` null where it was not answered. */
export type UpstreamCall = {
  path: string
  at: string
  status: number | null
  retryAfter: boolean
  /** Kinds of the faults it met. */
  faults: string[]
  order_id?: number
}

/** A payment as its stand-in has it, in pence. */
export type Charge = {
  session: string
  session_status: string
  status: string | null
  amount: number
  amount_held: number
  amount_captured: number
  amount_refunded: number
  client_reference_id: string | null
}

/** A checkout that was posted, and what it was answered; `status` null where no answer came. */
export type Posted = {
  key: string
  /** The same for the same body. */
  body: string
  /** Pence that the catalogue makes of the body; null where it must not be sold. */
  price: number | null
  status: number | null
  order?: { token: string; total: number }
}

/** An event that the shop has answered 2xx. */
export type TakenWebhook = { type: string; session: string }

/** All there is to know after a run. */
export type History = {
  orders: LedgerOrder[]
  steps: Step[]
  upstreamSales: UpstreamSale[]
  upstreamCalls: UpstreamCall[]
  charges: Charge[]
  posted: Posted[]
  webhooks: TakenWebhook[]
  /** What forged and outdated events were answered; null: nothing. */
  forged: (number | null)[]
  /** When everything worked again, ISO. */
  calmAt: string
  /** Calls that Smart Gift allows in a minute. */
  callsAMinute: number
}

/** A rule of the shop that a history breaks. */
export type Violation = { rule: string; what: string }
