import { expect, test } from 'playwright/test'
import type { Outcome } from '@/lib/smart-gift/client'
import { readOutcome, type SaleResult } from '@/lib/smart-gift/sale-outcome'

const answered = (status: number, body?: unknown, retryAfter: number | null = null): Outcome => ({
  kind: 'answered',
  status,
  body,
  retryAfter,
})
const sold = (reference: string): SaleResult => ({ kind: 'sold', reference })
const unknown = (reason: string): SaleResult => ({ kind: 'unknown', reason })
const notSold = (reason: string, retryAfter: number | null = null): SaleResult => ({
  kind: 'not-sold',
  reason,
  retryAfter,
})
const rejected = (message: string, errors = {}, paths: string[] = []): SaleResult => ({
  kind: 'rejected',
  refusal: { message, errors },
  paths,
})

const WORDS = { message: 'The given data was invalid.', errors: { 'cart.0.value': ['Too much'] } }
const REFUSED = 'Smart Gift refused this order.'
const documented = { data: { order_id: 'oWg9LWe6G' } }

type Row = [what: string, outcome: Outcome, result: SaleResult]
const TABLE: Row[] = [
  ['the documented answer', answered(200, documented), sold('oWg9LWe6G')],
  ['an order number that is a number', answered(200, { data: { order_id: 77 } }), sold('77')],
  [
    'an answer with fields nobody knows yet',
    answered(200, { data: { order_id: 'oWg9LWe6G', total: '50.00' }, links: [] }),
    sold('oWg9LWe6G'),
  ],

  ['a 200 without an order number', answered(200, { data: {} }), unknown('status 200')],
  [
    'a 200 with an empty order number',
    answered(200, { data: { order_id: '' } }),
    unknown('status 200'),
  ],
  [
    'a 200 with no order number in it',
    answered(200, { data: { order_id: null } }),
    unknown('status 200'),
  ],
  ['a 200 that says nothing', answered(200, null), unknown('status 200')],
  ...[201, 202, 203, 206, 226].map(
    (status): Row => [`a ${status} with a number`, answered(status, documented), sold('oWg9LWe6G')],
  ),
  ...[201, 202, 204, 206].map(
    (status): Row => [
      `a ${status} without a number`,
      answered(status, { data: {} }),
      unknown(`status ${status}`),
    ],
  ),
  ['a number of blanks', answered(200, { data: { order_id: ' \n' } }), unknown('status 200')],
  ['a list for a number', answered(200, { data: { order_id: ['a'] } }), unknown('status 200')],
  [
    'a number with what no database keeps',
    answered(200, { data: { order_id: 'oWg\u0000 9LWe6G\ud83c' } }),
    sold('oWg 9LWe6G'),
  ],
  [
    'a number without an end',
    answered(200, { data: { order_id: 'x'.repeat(100_000) } }),
    sold('x'.repeat(200)),
  ],
  ...[{ cart: ['Empty'] }, ['Empty'], 'Empty', true].flatMap((errors): Row[] => [
    [
      `a number beside errors ${JSON.stringify(errors)}`,
      answered(200, { ...documented, errors }),
      unknown('status 200'),
    ],
    [
      `a number beside an error ${JSON.stringify(errors)}`,
      answered(201, { ...documented, error: errors }),
      unknown('status 201'),
    ],
  ]),
  ...[null, [], {}, '', false].map(
    (errors): Row => [
      `a number beside no errors (${JSON.stringify(errors)})`,
      answered(200, { ...documented, errors }),
      sold('oWg9LWe6G'),
    ],
  ),
  ...[300, 301, 302, 303, 304, 307, 308, 402, 406, 408, 409, 410, 411, 412, 414, 416, 418].map(
    (status): Row => [
      `a ${status} with a number and a time`,
      answered(status, documented, 1),
      unknown(`status ${status}`),
    ],
  ),
  ...[421, 423, 424, 425, 426, 428, 431, 451, 499, 500, 501, 502, 503, 504, 520, 524, 599].map(
    (status): Row => [
      `a ${status} with a number and a time`,
      answered(status, documented, 1),
      unknown(`status ${status}`),
    ],
  ),
  ['a 500', answered(500, { message: 'Server Error' }), unknown('status 500')],
  ['a 500 that carries an order number', answered(500, documented), unknown('status 500')],
  ['an error page in HTML', answered(500), unknown('status 500')],
  ['a 502', answered(502), unknown('status 502')],
  ['a 503 that does not say when to come back', answered(503), unknown('status 503')],
  ['a 504', answered(504, null, 5), unknown('status 504')],
  ['a lost answer', { kind: 'indeterminate', reason: 'UND_ERR_SOCKET' }, unknown('UND_ERR_SOCKET')],
  [
    'a deadline that passed',
    { kind: 'indeterminate', reason: 'TimeoutError' },
    unknown('TimeoutError'),
  ],

  [
    'a connection that was refused',
    { kind: 'not-sent', reason: 'ECONNREFUSED' },
    notSold('ECONNREFUSED'),
  ],
  ['a 429', answered(429, { message: 'Too Many Attempts.' }, 12), notSold('status 429', 12)],
  ['a 429 without a time', answered(429), notSold('status 429')],
  ['a 400', answered(400, {}), notSold('status 400')],
  ['a key that is not accepted', answered(401, {}), notSold('status 401')],
  ['a key that may not sell', answered(403, {}), notSold('status 403')],
  ['an address that is not there', answered(404, {}), notSold('status 404')],
  ['a method that is not allowed', answered(405, {}), notSold('status 405')],
  ['a body that is too long', answered(413), notSold('status 413')],
  ['a kind of body that is not taken', answered(415, {}), notSold('status 415')],

  [
    'a refusal in words',
    answered(422, WORDS),
    rejected(WORDS.message, WORDS.errors, ['cart.0.value']),
  ],
  ['a refusal without fields', answered(422, { message: 'No.' }), rejected('No.')],
  ['a refusal without words', answered(422, {}), rejected(REFUSED)],
  ['a refusal that is not JSON', answered(422), rejected(REFUSED)],
  ['a refusal that says null', answered(422, null), rejected(REFUSED)],
  [
    'a refusal whose fields are of another shape',
    answered(422, { message: 'No.', errors: ['x'] }),
    rejected('No. x', { root: ['x'] }),
  ],
  [
    'a refusal whose field has one bare message',
    answered(422, { message: 'No.', errors: { cart: 'Empty' } }),
    rejected('No. Empty', { root: ['Empty'] }, ['cart']),
  ],
  ...[
    { errors: { order_id: ['The order id has already been taken.'] } },
    { errors: { order_id: 'x' } },
    { errors: { Order_ID: ['x'] } },
    { errors: { orderId: ['x'] } },
    { errors: { 'data.order_id': ['x'] } },
    { errors: { sale: { order_id: ['x'] } } },
    { errors: [{ field: 'order_id', message: 'x' }] },
    { errors: { 'cart.0.id': ['Gone'], 'sale[order-id]': 'x' } },
    { message: 'The order id has already been taken.' },
    { message: 'Duplicate order_id.' },
    { message: 'Order 5000 already exists.' },
    { message: 'This order has already been placed' },
    { message: 'There is already an order like this.' },
    { error: { code: 'duplicate_order_id' } },
    'The order_id is taken.',
    documented,
  ].map(
    (body): Row => [
      `a refusal of our own number: ${JSON.stringify(body)}`,
      answered(422, body),
      unknown('status 422 about our order_id'),
    ],
  ),
  ...[
    'This voucher has already been sold.',
    'We could not place your order: this voucher has just been sold out.',
    'In order to post it, give a county.',
    'The value may not be above 1000.',
  ].map(
    (message): Row => [
      `a refusal that says ${message}`,
      answered(422, { message }),
      rejected(message),
    ],
  ),
  [
    'a refusal whose words are not text',
    answered(422, { message: 7, errors: WORDS.errors }),
    rejected(REFUSED, WORDS.errors, ['cart.0.value']),
  ],
  ['a refusal that is a text', answered(422, 'No.'), rejected(REFUSED)],
  ['a refusal that is a list', answered(422, ['No.']), rejected(REFUSED)],
]

for (const [what, outcome, result] of TABLE) {
  test(`${what} means ${result.kind}`, () => {
    expect(readOutcome(outcome)).toEqual(result)
  })
}
