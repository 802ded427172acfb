import { gzipSync } from 'node:zlib'
import { expect } from 'playwright/test'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { forgetEverywhere } from '../support/catalogue'
import { checkout, place } from '../support/checkout'
import { SOLD, test } from '../support/payment-gateway'
import { type Answer, cut, json, raw } from '../support/upstream'

test.use({ spec: 'not-sold' })

const WORDS = { message: 'The given data was invalid.', errors: { 'cart.0.value': ['Too much'] } }
const HTML = { 'content-type': 'text/html' }

test('what Smart Gift refuses is refused in its words, and not sent again', async ({ till }) => {
  till.answer = json(422, WORDS)
  const request = checkout()
  expect(await place(request)).toEqual({ kind: 'refused', refusal: WORDS })
  till.answer = SOLD
  expect(await place(request)).toEqual({ kind: 'refused', refusal: WORDS })
  expect(till.sales()).toHaveLength(1)
  expect(await findOrderByKey(request.key)).toMatchObject({ status: 'rejected', refusal: WORDS })
})

test('a refusal that nobody can read is still a refusal', async ({ till }) => {
  till.answer = json(422, ['No.'])
  const request = checkout()
  expect(await place(request)).toMatchObject({ kind: 'refused' })
  expect(await findOrderByKey(request.key)).toMatchObject({ status: 'rejected' })
})

test('while Smart Gift is away nothing is sent, and a repeat sells the same order', async ({
  till,
  upstream,
}) => {
  const request = checkout()
  await upstream.close()
  try {
    expect(await place(request)).toEqual({ kind: 'unavailable', retryAfter: null })
  } finally {
    await upstream.open()
  }
  const waiting = await findOrderByKey(request.key)
  expect(waiting).toMatchObject({
    status: 'received',
    settledAt: null,
    sales: [{ status: 'waiting', sentAt: null }],
  })
  expect(await place(request)).toMatchObject({
    kind: 'order',
    order: { id: waiting?.id, token: waiting?.token, status: 'sold' },
  })
  expect(till.sales()).toHaveLength(1)
})

const NOT_READ: [what: string, answer: Answer, retryAfter: number | null][] = [
  ['too many requests', json(429, {}, { 'retry-after': '7' }), 7],
]

for (const [what, answer, retryAfter] of NOT_READ) {
  test(`after ${what} the same order may be placed again`, async ({ till }) => {
    till.answer = answer
    const request = checkout()
    expect(await place(request)).toEqual({ kind: 'unavailable', retryAfter })
    till.answer = SOLD
    expect(await place(request)).toMatchObject({ kind: 'order', order: { status: 'sold' } })
    expect(new Set(till.sales()).size, 'the same sale, twice').toBe(1)
  })
}

const NUMBER = { data: { order_id: 'oWg9LWe6G' } }
const IN_TIME = { 'retry-after': '1' }
const TAKEN = { message: 'No.', errors: { order_id: ['The order id has already been taken.'] } }

const NOBODY_KNOWS: [what: string, answer: Answer][] = [
  ['a pause for maintenance', json(503, {}, IN_TIME)],
  ['a timeout', json(408, {}, IN_TIME)],
  ['a conflict', json(409, {}, IN_TIME)],
  ['a caller who seems to have gone', json(499, {}, IN_TIME)],
  ['a sale that seems to come too early', json(425, {}, IN_TIME)],
  ['a redirect to the sale', json(303, NUMBER, { location: '/sale/1' })],
  ['a number that is taken', json(422, TAKEN)],
  ['a number beside errors', json(200, { ...NUMBER, ...TAKEN })],
  ['a success that says nothing', raw(204, {})],
  ['half of an answer', raw(200, {}, JSON.stringify(NUMBER).slice(0, 20))],
  [
    'an answer that is packed',
    raw(200, { 'content-encoding': 'gzip' }, gzipSync(JSON.stringify(NUMBER))),
  ],
  ['a connection that breaks', cut],
  ['a server error', json(500, {})],
  ['a gateway that gave up', raw(504, HTML, '<h1>Gateway Timeout</h1>')],
  ['a page instead of an answer', raw(200, HTML, '<h1>Welcome</h1>')],
  ['a success without a number', json(200, { data: {} })],
]

for (const [what, answer] of NOBODY_KNOWS) {
  test(`after ${what} the sale is unknown, and never sent again`, async ({ till }) => {
    till.answer = answer
    const request = checkout()
    const unknown = { kind: 'order', order: { status: 'unknown', attention: expect.any(String) } }
    expect(await place(request)).toMatchObject(unknown)
    till.answer = SOLD
    expect(await place(request)).toMatchObject(unknown)
    expect(till.sales()).toHaveLength(1)
  })
}

const SUCCESSES: [what: string, answer: Answer][] = [
  ['a 201', json(201, NUMBER)],
  ['a 202 that calls its JSON a page', raw(202, HTML, JSON.stringify(NUMBER))],
  ['a byte order mark', raw(200, {}, `\ufeff${JSON.stringify(NUMBER)}`)],
]

for (const [what, answer] of SUCCESSES) {
  test(`after ${what} with a number the order is sold`, async ({ till }) => {
    till.answer = answer
    const order = { status: 'sold', sales: [{ reference: 'oWg9LWe6G' }] }
    expect(await place(checkout())).toMatchObject({ kind: 'order', order })
  })
}

test('a refusal or a number with what a database cannot keep is written down all the same', async ({
  till,
}) => {
  till.answer = json(422, { message: 'No\u0000.', errors: { 'cart.0.id': 'Gone\u0000\ud800' } })
  expect(await place(checkout())).toMatchObject({
    kind: 'refused',
    refusal: { message: 'No .', errors: { 'cart.0.id': ['Gone'] } },
  })
  till.answer = json(200, { data: { order_id: 'A\u00001' } })
  expect(await place(checkout())).toMatchObject({ order: { sales: [{ reference: 'A1' }] } })
})

test('a shop that never had a list sells nothing', async ({ till, upstream, database }) => {
  await forgetEverywhere(database)
  upstream.answer = json(500, {})
  expect(await place(checkout())).toEqual({ kind: 'unavailable', retryAfter: null })
  expect(till.sales()).toEqual([])
})

test('a sale whose outcome cannot be written down is not said to have failed, and is written down once it can be', async ({
  till,
  database,
}) => {
  till.answer = async (response) => {
    await database.refuse()
    SOLD(response)
  }
  const request = checkout()
  try {
    expect(await place(request)).toMatchObject({ kind: 'order', order: { status: 'selling' } })
  } finally {
    await database.allow()
  }
  expect(till.sales()).toHaveLength(1)
  await expect.poll(async () => (await findOrderByKey(request.key))?.status).toBe('sold')
  expect(till.sales()).toHaveLength(1)
})
