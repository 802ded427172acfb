import type { Fault } from './faults'
import type { RateWindows } from './rate-limit'
import type { RequestLog } from './request-log'
import { openingStripe, type StripeState } from './stripe/state'
import { openingVouchers } from './vouchers/opening-vouchers'
import type { SaleRecord, Voucher } from './wire'

/** Everything that changes while the sandbox runs. */
export type State = {
  vouchers: Voucher[]
  sales: SaleRecord[]
  faults: Fault[]
  requests: RequestLog
  rates: RateWindows
  stripe: StripeState
}

/** The state at start. `origin` is where the pictures are served from. */
export function openingState(origin: string): State {
  return {
    vouchers: openingVouchers(origin),
    sales: [],
    faults: [],
    requests: new Map(),
    rates: new Map(),
    stripe: openingStripe(),
  }
}
