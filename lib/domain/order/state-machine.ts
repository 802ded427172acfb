/** An order's life. What is not in this table does not happen: the ledger moves a row only along it. */
export const ORDER_STEPS = {
  /** Written down; where money is taken here, it is not paid yet. */
  received: ['authorised', 'selling', 'expired', 'rejected'],
  /** Its money is held (or, by methods that cannot hold, taken), and at least one of its sales is still to be sent. */
  authorised: ['selling', 'partly-sold', 'rejected', 'unknown'],
  /** A sale is on its way; committed before the request leaves. Back again: it provably did not happen, or another is to be sent. */
  selling: ['sold', 'partly-sold', 'rejected', 'unknown', 'received', 'authorised'],
  /** Smart Gift has all of it and gave its numbers. The end, where no money is taken here. */
  sold: ['captured'],
  /** Some of its sales were sold, the others not, and never will be. The end; its payment tells whether the money was taken. */
  'partly-sold': [],
  /** And its money has been taken. */
  captured: [],
  /** Not sold, and never will be: refused in words, given up, or declared so by a person. */
  rejected: [],
  /** Never paid. */
  expired: [],
  /**
   * All was sent, but an answer was lost: a person looks it up and says which it is; never sent again by itself. Where the build before
   * gave one up, others may still wait: once it is settled, they go on.
   */
  unknown: ['sold', 'partly-sold', 'rejected', 'authorised'],
} as const

/** One sale of an order: one for each delivery. */
export const SALE_STEPS = {
  waiting: ['selling', 'dropped'],
  /** Waiting, of an order that the build before cannot sell: it knows of no such step and leaves it alone. */
  queued: ['selling', 'dropped'],
  selling: ['sold', 'rejected', 'unknown', 'waiting', 'queued'],
  sold: [],
  rejected: [],
  /** Never sent. */
  dropped: [],
  unknown: ['sold', 'rejected'],
} as const

/** The one payment of an order, as the provider's own word has it. */
export const PAYMENT_STEPS = {
  /** No money is taken here: the venue is paid elsewhere, or nothing is to pay. */
  none: [],
  open: ['held', 'charged', 'void'],
  held: ['captured', 'released', 'refunding', 'refunded'],
  /** Taken at once, by a method that cannot hold. */
  charged: ['captured', 'refunding', 'refunded'],
  captured: [],
  released: [],
  /** On its way back, all or what was not sold, and not through yet; `charged` again where that failed. */
  refunding: ['refunded', 'captured', 'charged'],
  refunded: [],
  /** Never paid, and cannot be any more. */
  void: [],
} as const

export type OrderStatus = keyof typeof ORDER_STEPS
export type SaleStatus = keyof typeof SALE_STEPS
export type PaymentStatus = keyof typeof PAYMENT_STEPS

export type Steps = Record<string, readonly string[]>

/** Whether a table has the step; staying where it is, is none. */
export const canTransition = <T extends Steps>(steps: T, from: keyof T, to: keyof T): boolean =>
  steps[from]?.includes(to as string) ?? false

/** What is left to do for an order, by itself or by a sweep; null: nothing. */
export type NextStep =
  | 'look'
  | 'sell'
  | 'give-up'
  | 'capture'
  | 'release'
  | 'follow-refund'
  | 'close'

/**
 * The next step of an order in a state, with its payment in another; `isGivenUp`: its shopper does not want to pay it any more.
 * Orders before a person are not asked about.
 */
export function nextStep(
  order: OrderStatus,
  payment: PaymentStatus,
  isGivenUp = false,
): NextStep | null {
  const isTaken = payment === 'held' || payment === 'charged'
  switch (order) {
    case 'received':
      if (payment !== 'open') return null
      return isGivenUp ? 'close' : 'look'
    case 'authorised':
      return 'sell'
    case 'selling':
      return 'give-up'
    case 'sold':
    case 'partly-sold':
      if (payment === 'refunding') return 'follow-refund'
      return isTaken ? 'capture' : null
    case 'rejected':
    case 'expired':
      if (payment === 'refunding') return 'follow-refund'
      return isTaken ? 'release' : payment === 'open' ? 'close' : null
    default:
      return null
  }
}

/** How an order stands for whoever ordered: that its money was taken after the sale is no news. `sold` is all of it. */
export type ShownStatus = Exclude<OrderStatus, 'captured'>

export const shownStatus = (status: OrderStatus): ShownStatus =>
  status === 'captured' ? 'sold' : status

/** Nothing was sold and nothing will be: the same basket may go under a new key. */
export const isUnsuccessful = (status: OrderStatus): boolean =>
  status === 'rejected' || status === 'expired'

/** The browser that placed it need not remember it any more. */
export const isFinal = (status: OrderStatus): boolean =>
  isUnsuccessful(status) || status === 'partly-sold' || shownStatus(status) === 'sold'
