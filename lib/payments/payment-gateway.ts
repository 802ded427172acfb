import type { Pence } from '@/lib/domain/money'
import type { OrderLine } from '@/lib/domain/order/order'
import type { ProviderName } from '@/lib/domain/order/payment-provider'
import type { SessionCustomer } from '@/lib/domain/order/session-address'

/** What a provider has to know of an order to have it paid. */
export type Payable = {
  id: number
  token: string
  total: Pence
  email: string
  lines: Pick<OrderLine, 'title' | 'value' | 'persons'>[]
  deliveries: { name: string; price: Pence }[]
  /** The provider asks for the billing address, since the shop has not. */
  asksAddress: boolean
  createdAt: Date
}

/** A payment the shopper can make, where, and until when. */
export type Opened = { session: string; url: string; expiresAt: Date }

/**
 * How a payment stands. `pending`: the shopper has done their part, and the money is on its way or not; `void`: it was
 * never paid and cannot be any more.
 */
export type PaymentState = {
  state: 'open' | 'pending' | 'held' | 'charged' | 'released' | 'void'
  /** The provider's id of the money; null before the shopper first tried to pay. */
  intent: string | null
  /** What it says it is for: to be compared with the order before anything is sold. */
  amount: number | null
  currency: string | null
  orderId: string | null
  /** Who paid, as far as the provider has asked. */
  payer: SessionCustomer | null
}

/** An answer; or none that helps (`status` null: none at all). Every call may be repeated under its key. */
export type Result<T> =
  | { kind: 'done'; value: T; status: number }
  | { kind: 'failed'; status: number | null; reason: string }

/** Whether money that was taken is back, on its way, or, at last, not. */
export type Refunded = 'refunded' | 'refunding' | 'failed'

/** Where money is taken. `key` makes a repeated call the same call. */
export type PaymentGateway = {
  /** `home`: the shop's address as the shopper sees it, to come back to. */
  open(order: Payable, home: string, key: string): Promise<Result<Opened>>
  read(session: string): Promise<Result<PaymentState>>
  /** Nobody can pay it any more; `paid`: too late, somebody has. */
  close(session: string): Promise<Result<'void' | 'paid'>>
  /** Takes what is held, once; of a `part` (pence; null: all of it) the rest is released. `gone`: there is nothing to take any more. */
  capture(intent: string, part: Pence | null, key: string): Promise<Result<'captured' | 'gone'>>
  /** Gives back a part (pence) of what was taken, unless that was done already. */
  giveBack(intent: string, part: Pence, key: string): Promise<Result<'refunded' | 'refunding'>>
  /** Gives back what is held or taken; `refunding`: it is on its way. */
  release(intent: string, key: string): Promise<Result<'released' | 'refunded' | 'refunding'>>
  /** How giving back what was taken (`amount` pence) has gone. */
  readRefund(intent: string, amount: Pence): Promise<Result<Refunded>>
}

/** `till` null: the venue takes its money elsewhere. */
export type PaymentProvider = { name: ProviderName; till: PaymentGateway | null }
