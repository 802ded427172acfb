import type { Charge, History, LedgerOrder, UpstreamCall } from '@/tests/chaos/history'

const ADDRESS = { line1: '1A Test Street', city: 'Test', county: 'Testings', postcode: 'T35 TER' }
const WHO = { first_name: 'John', last_name: 'Smith', email: 'john@smart-gift.co.uk' }
const CUSTOMER = { ...WHO, billing_address: ADDRESS }

export const ORDER: LedgerOrder = {
  id: 5000,
  token: 'token',
  key: 'key',
  status: 'captured',
  total: 43_399,
  details: {
    cart: [{ id: 38, title: 'Dinner', value: 21_500, persons: 2, to: 'Jane' }],
    customer: CUSTOMER,
    deliveries: [{ lines: [0], type_id: 2, name: 'By post', price: 399, ...ADDRESS }],
  },
  attention: null,
  payment: { provider: 'stripe', status: 'captured', amount: 43_399, session: 'cs_1' },
  sales: [{ id: 5000, status: 'sold', reference: 'oWg9LWe6G', lines: [0], total: 43_399 }],
}

export const SALE: History['upstreamSales'][number] = {
  orderNumber: 'oWg9LWe6G',
  body: {
    order_id: 5000,
    cart: [{ id: '38', value: 215, persons: 2, to: 'Jane' }],
    customer: CUSTOMER,
    delivery: { type_id: 2, price: 3.99, ...ADDRESS },
  },
}

export const CHARGE: Charge = {
  session: 'cs_1',
  session_status: 'complete',
  status: 'succeeded',
  amount: 43_399,
  amount_held: 0,
  amount_captured: 43_399,
  amount_refunded: 0,
  client_reference_id: '5000',
}

/** A call for the order, so many seconds after noon. */
export const call = (second: number, other: Partial<UpstreamCall> = {}): UpstreamCall => ({
  path: '/sale',
  at: new Date(Date.UTC(2026, 5, 1, 12, 0, second)).toISOString(),
  status: 200,
  retryAfter: false,
  faults: [],
  order_id: 5000,
  ...other,
})

/** An order that was placed, paid, sold and captured, as all who had to do with it tell it. */
export const history = (other: Partial<History> = {}): History => ({
  orders: [ORDER],
  steps: [
    { table: 'orders', id: 5000, from: 'received', to: 'authorised' },
    { table: 'orders', id: 5000, from: 'sold', to: 'captured' },
  ],
  upstreamSales: [SALE],
  upstreamCalls: [call(0)],
  charges: [CHARGE],
  posted: [
    {
      key: 'key',
      body: 'A',
      price: 43_399,
      status: 201,
      order: { token: 'token', total: 43_399 },
    },
  ],
  webhooks: [{ type: 'checkout.session.completed', session: 'cs_1' }],
  forged: [400, null],
  calmAt: new Date(Date.UTC(2026, 5, 1, 13)).toISOString(),
  callsAMinute: 60,
  ...other,
})
