import type { Fault } from './faults/faults'
import type { RequestLog } from './http/request-log'
import type { RateWindows } from './smart-gift/rate-limit'
import { openingVouchers } from './smart-gift/vouchers/opening-vouchers'
import type { SaleRecord, Voucher } from './smart-gift/wire'
import { openingStripe, type StripeState } from './stripe/state'

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
