import type { Fault } from '../support/sandbox'

/** What can happen to the list of vouchers, in the words of a test's title. */
export const NO_LIST: Record<string, Fault> = {
  'is broken': { path: '/vouchers', kind: 'status', status: 500 },
  'is too busy': { path: '/vouchers', kind: 'status', status: 429, retryAfter: 2 },
  'answers with a web page': { path: '/vouchers', kind: 'html' },
  'cuts connections': { path: '/vouchers', kind: 'cut-before' },
  'never answers': { path: '/vouchers', kind: 'hang' },
  'sends a list that is none': { path: '/vouchers', kind: 'nonsense-list' },
  'sends an answer without a list': { path: '/vouchers', kind: 'nonsense-list', shape: 'missing' },
  'sends half a list': { path: '/vouchers', kind: 'truncated' },
}

export const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'
export const CLOSED = 'We’re closed for a moment'
