import type { SaleContract } from './smart-gift/sale-contract'
import { openingState, type State } from './state'

/** What every route works with. Time and chance come in from outside, so tests can fix both. */
export type Sandbox = {
  origin: string
  key: string
  rateLimit: number
  /** Which of the published shapes of a sale the account speaks. */
  contract: SaleContract
  /** The part that plays Stripe: its keys, and where events go (each try to the next). */
  stripe: { secret: string; webhookSecret: string; webhookUrls: string[] }
  /** Milliseconds since 1970. */
  now: () => number
  /** A number from 0 up to, not including, 1. */
  random: () => number
  /** Closes the listening socket, and opens it again after this many milliseconds. */
  refuseConnections: (ms: number) => void
  state: State
}

/** Puts everything back as it was at start: vouchers, stock, sales, payments, faults, counters, log. */
export function reset(sandbox: Sandbox): void {
  sandbox.state = openingState(sandbox.origin)
}
