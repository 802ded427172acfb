import { expect, test } from 'playwright/test'
import { check } from '@/tests/chaos/checker'
import type { History, LedgerOrder } from '@/tests/chaos/history'
import { CHARGE, call, history, ORDER, SALE } from '../support/history'

const rules = (other: Partial<History>) => [
  ...new Set(check(history(other)).map(({ rule }) => Number(rule[0]))),
]

/** The order otherwise than it should be. */
const order = ({ status = ORDER.status, ...other }: Partial<LedgerOrder>) => {
  const ofSale = STANDS[status] ?? 'sold'
  const sales = ORDER.sales.map((sale) => ({ ...sale, status: ofSale }))
  return { orders: [{ ...ORDER, status, sales, ...other }] }
}
/** How the sale of an order in a state stands, where it is not sold. */
const STANDS: Record<string, string> = {
  rejected: 'rejected',
  unknown: 'unknown',
  authorised: 'queued',
}
const nothingSold = { upstreamSales: [], upstreamCalls: [] }
const RELEASED = { ...CHARGE, status: 'canceled', amount_captured: 0 }
const HELD = { ...CHARGE, status: 'requires_capture', amount_held: 43_399, amount_captured: 0 }
const REFUNDED = { ...CHARGE, amount_refunded: 43_399 }
const [POST] = history().posted
if (!POST) throw new Error('a history without a post')

const [WHOLE] = ORDER.sales
if (!WHOLE) throw new Error('an order without a sale')
const [DINNER] = ORDER.details.cart
if (!DINNER) throw new Error('an order of nothing')
/** A second gift of the order, which goes its own way and was refused. */
const REFUSED = { id: 5001, status: 'rejected', reference: null, lines: [1], total: 5000 }
const inParts = (refused = REFUSED): Partial<History> => ({
  orders: [
    {
      ...ORDER,
      status: 'partly-sold',
      total: 48_399,
      details: {
        ...ORDER.details,
        cart: [DINNER, { id: 37, title: 'Gift', value: 5000 }],
        deliveries: [
          ...ORDER.details.deliveries,
          { lines: [1], type_id: 1, name: 'By email', price: 0 },
        ],
      },
      payment: { ...ORDER.payment, amount: 48_399 },
      sales: [WHOLE, refused],
    },
  ],
  posted: [{ ...POST, price: 48_399 }],
  charges: [{ ...CHARGE, amount: 48_399 }],
})

test('An order that went well breaks no rule', () => {
  expect(check(history())).toEqual([])
})

const FINE: [what: string, other: Partial<History>][] = [
  [
    'a refused order whose hold was released',
    { ...order({ status: 'rejected' }), ...nothingSold, charges: [RELEASED] },
  ],
  [
    'a refused order whose money was refunded',
    { ...order({ status: 'rejected' }), ...nothingSold, charges: [REFUNDED] },
  ],
  ['an unknown order, sold and held', { ...order({ status: 'unknown' }), charges: [HELD] }],
  [
    'an unknown order, not sold',
    { ...order({ status: 'unknown' }), ...nothingSold, charges: [HELD] },
  ],
  ['an order that was sold and charged in part', inParts()],
  ['an order a person looks at', { ...order({ attention: 'amount' }), charges: [HELD] }],
  ['a second attempt after 429', { upstreamCalls: [call(0, { status: 429 }), call(1)] }],
  [
    'a session that nobody paid',
    { charges: [CHARGE, { ...RELEASED, status: null, session: 'cs_2' }] },
  ],
  [
    'a page that nobody was sent to and that ran out',
    {
      charges: [CHARGE, { ...RELEASED, status: null, session: 'cs_2', session_status: 'expired' }],
      webhooks: [{ type: 'checkout.session.expired', session: 'cs_2' }],
    },
  ],
  [
    'another body that was a conflict',
    { posted: [POST, { ...POST, body: 'B', price: 1, status: 409 }] },
  ],
  [
    'an external order',
    {
      ...order({
        status: 'sold',
        payment: { ...ORDER.payment, provider: 'external', session: null },
      }),
      charges: [],
      webhooks: [],
    },
  ],
]
for (const [what, other] of FINE) {
  test(`${what} breaks no rule`, () => {
    expect(check(history(other))).toEqual([])
  })
}

type Broken = [rule: number, what: string, other: Partial<History>]
const BROKEN: Broken[] = [
  [1, 'two sales of one order', { upstreamSales: [SALE, SALE] }],
  [
    2,
    'an acknowledged order that is gone',
    { posted: [POST, { ...POST, key: 'k', order: { token: 't', total: 1 } }] },
  ],
  [2, 'a webhook that came to nothing', order({ payment: { ...ORDER.payment, status: 'open' } })],
  [3, 'sold in the ledger alone', { upstreamSales: [] }],
  [3, 'sold upstream alone', { ...order({ status: 'rejected' }), charges: [RELEASED] }],
  [
    3,
    'a sale of no order',
    { upstreamSales: [SALE, { ...SALE, body: { ...SALE.body, order_id: 1 } }] },
  ],
  [3, 'another number', { upstreamSales: [{ ...SALE, orderNumber: 'other' }] }],
  [3, 'another item', sold({ cart: [{ id: '37', value: 430 }] })],
  [
    3,
    'another person’s name on it',
    sold({ cart: [{ id: '38', value: 215, persons: 2, to: 'Joan' }] }),
  ],
  [3, 'another recipient', sold({ delivery: { ...SALE.body.delivery, postcode: 'T36' } })],
  [4, 'money held for ever', { ...order({ status: 'rejected' }), ...nothingSold, charges: [HELD] }],
  [4, 'money taken for nothing', { ...order({ status: 'rejected' }), ...nothingSold }],
  [4, 'a sale without money', { charges: [RELEASED] }],
  [4, 'a sale paid twice', { charges: [CHARGE, { ...CHARGE, session: 'cs_2' }] }],
  [4, 'money for no order', { charges: [CHARGE, { ...HELD, client_reference_id: '1' }] }],
  [
    4,
    'an order left under way',
    { ...order({ status: 'authorised' }), ...nothingSold, charges: [] },
  ],
  [5, 'sent again after no answer', { upstreamCalls: [call(0, { status: null }), call(1)] }],
  [5, 'sent again after 500', { upstreamCalls: [call(1), call(0, { status: 500 })] }],
  ...[200, 302, 408, 409, 422, 499, 502].map(
    (status): Broken => [
      5,
      `sent again after ${status}`,
      { upstreamCalls: [call(0, { status }), call(1)] },
    ],
  ),
  ...[true, false].map(
    (retryAfter): Broken => [
      5,
      `sent again after 503 ${retryAfter ? 'with' : 'without'} a time`,
      { upstreamCalls: [call(0, { status: 503, retryAfter }), call(1)] },
    ],
  ),
  [6, 'another amount charged', { charges: [{ ...CHARGE, amount: 100, amount_captured: 100 }] }],
  [6, 'less captured', { charges: [{ ...CHARGE, amount_captured: 43_000 }] }],
  [6, 'another price than the catalogue’s', { posted: [{ ...POST, price: 43_000 }] }],
  [
    6,
    'delivery sold for another price',
    { ...sold({ delivery: { ...SALE.body.delivery, price: 4.99 } }) },
  ],
  [
    6,
    'money taken for what was refused, too',
    { ...inParts(), charges: [{ ...CHARGE, amount: 48_399, amount_captured: 48_399 }] },
  ],
  [
    6,
    'less taken than was sold of several',
    { ...inParts(), charges: [{ ...CHARGE, amount: 48_399, amount_captured: 5000 }] },
  ],
  [6, 'a sale that is no part of the price', inParts({ ...REFUSED, total: 4000 })],
  [4, 'a sale left under way in an order that is over', inParts({ ...REFUSED, status: 'queued' })],
  [
    3,
    'a part sold upstream alone',
    {
      ...inParts(),
      upstreamSales: [SALE, { orderNumber: 'x', body: { ...SALE.body, order_id: 5001 } }],
    },
  ],
  [7, 'another body under the key', { posted: [POST, { ...POST, body: 'B' }] }],
  [
    7,
    'two orders of one key',
    { orders: [ORDER, { ...ORDER, id: 5001, token: 'other', sales: [], status: 'expired' }] },
  ],
  [7, 'what is not for sale', { posted: [{ ...POST, price: null }] }],
  [8, 'an order that left its end', steps('orders', 'rejected', 'selling')],
  [8, 'money captured after its release', steps('payments', 'released', 'captured')],
  [
    9,
    'a call too many',
    {
      callsAMinute: 2,
      upstreamCalls: [call(0), call(59), call(30, { path: '/vouchers', order_id: undefined })],
    },
  ],
]
for (const [rule, what, other] of BROKEN) {
  test(`Rule ${rule} is broken by ${what}`, () => {
    expect(rules(other)).toContain(rule)
  })
}

test('A forged event that was taken breaks a rule of its own', () => {
  expect(check(history({ forged: [400, 200] }))).toEqual([
    { rule: 'forged events are refused', what: 'a forged event was answered 200' },
  ])
})

test('Calls a minute apart are in no minute together, and pictures do not count', () => {
  const pictures = [1, 2, 3].map((at) => call(at, { path: '/pictures/a.jpg', order_id: undefined }))
  const vouchers = call(60, { path: '/vouchers', order_id: undefined })
  expect(
    check(history({ callsAMinute: 1, upstreamCalls: [call(0), vouchers, ...pictures] })),
  ).toEqual([])
})

function sold(body: Partial<typeof SALE.body>): Partial<History> {
  return { upstreamSales: [{ ...SALE, body: { ...SALE.body, ...body } }] }
}

function steps(table: 'orders' | 'payments', from: string, to: string): Partial<History> {
  return { steps: [{ table, id: 5000, from, to }] }
}
