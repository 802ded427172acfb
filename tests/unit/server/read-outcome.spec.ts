import { expect, test } from 'playwright/test'
import type { Outcome } from '@/lib/smart-gift/client'
import { readOutcome, type SaleResult } from '@/lib/smart-gift/sale'

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
const rejected = (message: string, errors = {}): SaleResult => ({
  kind: 'rejected',
  refusal: { message, errors },
})

const WORDS = { message: 'The given data was invalid.', errors: { 'cart.0.value': ['Too much'] } }
const REFUSED = 'Smart Gift refused this order.'
const documented = { data: { order_id: 'oWg9LWe6G' } }

const TABLE: [what: string, outcome: Outcome, result: SaleResult][] = [
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
  ['a 201, which is documented nowhere', answered(201, documented), unknown('status 201')],
  ['a 204', answered(204, null), unknown('status 204')],
  ['a redirect', answered(302, {}), unknown('status 302')],
  ['a 500', answered(500, { message: 'Server Error' }), unknown('status 500')],
  ['a 500 that carries an order number', answered(500, documented), unknown('status 500')],
  ['an error page in HTML', answered(500), unknown('status 500')],
  ['a 502', answered(502), unknown('status 502')],
  ['a 503 that does not say when to come back', answered(503), unknown('status 503')],
  ['a 504', answered(504, null, 5), unknown('status 504')],
  ['a lost answer', { kind: 'lost', reason: 'UND_ERR_SOCKET' }, unknown('UND_ERR_SOCKET')],
  ['a deadline that passed', { kind: 'lost', reason: 'TimeoutError' }, unknown('TimeoutError')],

  [
    'a connection that was refused',
    { kind: 'not-sent', reason: 'ECONNREFUSED' },
    notSold('ECONNREFUSED'),
  ],
  ['a 503 that says when to come back', answered(503, {}, 30), notSold('status 503', 30)],
  ['a 429', answered(429, { message: 'Too Many Attempts.' }, 12), notSold('status 429', 12)],
  ['a 429 without a time', answered(429), notSold('status 429')],
  ['a 400', answered(400, {}), notSold('status 400')],
  ['a key that is not accepted', answered(401, {}), notSold('status 401')],
  ['a key that may not sell', answered(403, {}), notSold('status 403')],
  ['an address that is not there', answered(404, {}), notSold('status 404')],
  ['a 4xx that carries an order number', answered(410, documented), notSold('status 410')],

  ['a refusal in words', answered(422, WORDS), { kind: 'rejected', refusal: WORDS }],
  ['a refusal without fields', answered(422, { message: 'No.' }), rejected('No.')],
  ['a refusal without words', answered(422, {}), rejected(REFUSED)],
  ['a refusal that is not JSON', answered(422), rejected(REFUSED)],
  ['a refusal that says null', answered(422, null), rejected(REFUSED)],
  [
    'a refusal whose fields are of another shape',
    answered(422, { message: 'No.', errors: ['x'] }),
    rejected('No.'),
  ],
  [
    'a refusal whose field has one bare message',
    answered(422, { message: 'No.', errors: { cart: 'Empty' } }),
    rejected('No.'),
  ],
  [
    'a refusal whose words are not text',
    answered(422, { message: 7, errors: WORDS.errors }),
    rejected(REFUSED, WORDS.errors),
  ],
  ['a refusal that is a text', answered(422, 'No.'), rejected(REFUSED)],
  ['a refusal that is a list', answered(422, ['No.']), rejected(REFUSED)],
]

for (const [what, outcome, result] of TABLE) {
  test(`${what} means ${result.kind}`, () => {
    expect(readOutcome(outcome)).toEqual(result)
  })
}
