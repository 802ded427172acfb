/** An order's life. What is not in this table does not happen: the ledger moves a row only along it. */
export const TRANSITIONS = {
  /** Written down, nothing sent. */
  received: ['selling'],
  /** The sale is on its way; committed before the request leaves. */
  selling: ['sold', 'rejected', 'unknown', 'received'],
  /** Smart Gift has it and gave its number. */
  sold: [],
  /** Smart Gift refused it, in words. */
  rejected: [],
  /** Sent, but the answer was lost: only a person can tell, it is never sent again by itself. */
  unknown: [],
} as const

export type OrderStatus = keyof typeof TRANSITIONS

export const canMove = (from: OrderStatus, to: OrderStatus): boolean =>
  (TRANSITIONS[from] as readonly OrderStatus[]).includes(to)

/** Nothing more will happen to it by itself. */
export const isSettled = (status: OrderStatus): boolean => TRANSITIONS[status].length === 0
