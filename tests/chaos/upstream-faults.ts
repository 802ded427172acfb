import type { Fault } from '../browser/support/sandbox'

const SALE = '/sale'
const LIST = '/vouchers'

/** Each as likely as the others; met one after the other, so that somewhat less than their sum go wrong. */
const SALE_FAULTS: Fault[] = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'cut-before' },
  { kind: 'cut-after' },
  { kind: 'hang', after: true },
  { kind: 'drip', ms: 5 },
  { kind: 'status', status: 429, retryAfter: 1 },
  { kind: 'status', status: 429 },
  // Sold, whatever they seem to say.
  { kind: 'status', status: 503, retryAfter: 1, after: true },
  { kind: 'status', status: 408, retryAfter: 1, after: true },
  { kind: 'status', status: 409, after: true },
  { kind: 'status', status: 499, after: true },
  { kind: 'status', status: 200, body: { data: {} }, after: true },
  { kind: 'reject', errors: { order_id: ['The order id has already been taken.'] }, after: true },
  { kind: 'success', status: 201 },
  { kind: 'byte-order-mark' },
  { kind: 'reject', errors: { 'cart.0.id': ['This voucher has just been sold out.'] } },
  { kind: 'reject', errors: { 'customer.email': ['We cannot send to this address.'] } },
  { kind: 'reject', errors: { 'delivery.postcode': ['We do not deliver there.'] } },
  { kind: 'reject', errors: { 'cart.0.message': ['This cannot be printed.'] } },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 500, after: true },
  { kind: 'status', status: 502, body: '<h1>Bad gateway</h1>', after: true },
  { kind: 'truncated' },
  { kind: 'html', after: true },
  { kind: 'redirect', location: '/elsewhere', after: true },
  { kind: 'encoded' },
  { kind: 'large' },
]

/** What only the merchant can mend, for as long as it lasts: nobody is sold anything, nobody is refused. (A 422 that says so is in suspended.spec.) */
export const merchantFaults: Fault[] = [
  { kind: 'status', status: 401, path: SALE },
  { kind: 'status', status: 403, path: SALE },
  { kind: 'status', status: 404, path: SALE },
  { kind: 'status', status: 415, path: SALE },
]

const LIST_FAULTS: Fault[] = [
  { kind: 'reset-before' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 429, retryAfter: 1 },
  { kind: 'truncated' },
  { kind: 'html' },
  { kind: 'encoded' },
  { kind: 'byte-order-mark' },
  { kind: 'nonsense-list' },
  { kind: 'malformed-voucher' },
]

const PAYMENT_FAULTS: Fault[] = [
  { kind: 'delay', ms: 400 },
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'cut-after' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 500, after: true },
  { kind: 'status', status: 429 },
  { kind: 'html', after: true },
]

const HANG: Fault = { kind: 'hang', path: '/v1/*', chance: 0.003 }

/** The faults in force while a run lasts: about half of all calls to Smart Gift go wrong, and one in seven to Stripe. */
export const storm = (): Fault[] => [
  ...SALE_FAULTS.map((fault) => ({ ...fault, path: SALE, chance: 0.032 })),
  ...LIST_FAULTS.map((fault) => ({ ...fault, path: LIST, chance: 0.1 })),
  ...PAYMENT_FAULTS.map((fault) => ({ ...fault, path: '/v1/*', chance: 0.02 })),
  HANG,
]
