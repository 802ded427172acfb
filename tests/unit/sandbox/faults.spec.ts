import { expect } from 'playwright/test'
import { request } from 'undici'
import { SESSION, type StandIn, test } from '../support/stand-in'

const SALE = {
  order_id: 5000,
  payment_method_id: 12,
  cart: [{ id: '37', value: 50 }],
  customer: {
    first_name: 'John',
    last_name: 'Smith',
    email: 'john@smart-gift.co.uk',
    billing_address: { line1: '1A Test Street', city: 'Test', county: 'Testings', postcode: 'T35' },
  },
  delivery: { type_id: 1, price: 0 },
}

const sell = ({ url }: StandIn, changes: object = {}) =>
  request(`${url}/sale`, {
    method: 'POST',
    body: JSON.stringify({ ...SALE, ...changes }),
    headers: {
      'smart-auth': 'sk_sandbox_0123456789',
      'content-type': 'application/json',
      accept: 'application/json',
    },
  })

const faults = ({ control }: StandIn, ...list: object[]) => control('PUT', 'faults', list)
const sales = ({ control }: StandIn) => control<unknown[]>('GET', 'sales')

test('A connection is reset before the sale, or after it', async ({ standIn }) => {
  await faults(standIn, { kind: 'reset-before', times: 1 }, { kind: 'reset-after', times: 1 })
  await expect(sell(standIn)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await sales(standIn)).toHaveLength(0)
  await expect(sell(standIn)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await sales(standIn)).toHaveLength(1)
})

test('A sale’s answer drips, or is ten megabytes long, and is still true', async ({ standIn }) => {
  await faults(standIn, { kind: 'drip', ms: 1, times: 1 }, { kind: 'large', times: 1 })
  const numbers: string[] = []
  for (const least of [30, 10_000_000]) {
    const text = await (await sell(standIn)).body.text()
    expect(text.length).toBeGreaterThanOrEqual(least)
    numbers.push(JSON.parse(text).data.order_id)
  }
  const sold = await standIn.control<{ orderNumber: string }[]>('GET', 'sales')
  expect(sold.map(({ orderNumber }) => orderNumber)).toEqual(numbers)
})

test('A sale’s true answer comes as another success, or after a byte order mark', async ({
  standIn,
}) => {
  await faults(
    standIn,
    { kind: 'success', status: 201, times: 1 },
    { kind: 'byte-order-mark', times: 1 },
  )
  const created = await sell(standIn)
  expect(created.statusCode).toBe(201)
  const marked = Buffer.from(await (await sell(standIn)).body.arrayBuffer()).toString('utf8')
  expect(marked).toMatch(/^\ufeff\{/)
  const sold = await standIn.control<{ orderNumber: string }[]>('GET', 'sales')
  const numbers = sold.map(({ orderNumber }) => orderNumber)
  expect([await created.body.json(), JSON.parse(marked.slice(1))]).toEqual(
    numbers.map((order_id) => ({ data: { order_id } })),
  )
})

test('A sale is refused by its number after it was made', async ({ standIn }) => {
  const errors = { order_id: ['The order id has already been taken.'] }
  await faults(standIn, { kind: 'reject', errors, after: true })
  const refused = await sell(standIn)
  expect(refused.statusCode).toBe(422)
  expect(await refused.body.json()).toMatchObject({ errors })
  expect(await sales(standIn)).toHaveLength(1)
})

test('A fault by chance meets a share of the calls', async ({ standIn }) => {
  await faults(standIn, { kind: 'status', status: 500, chance: 0 })
  expect((await sell(standIn)).statusCode).toBe(200)
  await faults(standIn, { kind: 'status', status: 500, chance: 1 })
  expect((await sell(standIn)).statusCode).toBe(500)
})

test('One sale among several is refused, or its answer lost, by what its body says', async ({
  standIn,
}) => {
  const errors = { 'cart.0.id': ['Sold out.'] }
  await faults(
    standIn,
    { kind: 'reject', path: '/sale', contains: '"order_id":5001', errors },
    { kind: 'cut-after', path: '/sale', contains: '"order_id":5002' },
  )
  expect((await sell(standIn)).statusCode).toBe(200)
  expect((await sell(standIn, { order_id: 5001 })).statusCode).toBe(422)
  await expect(sell(standIn, { order_id: 5002 })).rejects.toThrow()
  expect(await sales(standIn)).toMatchObject([
    { body: { order_id: 5000 } },
    { body: { order_id: 5002 } },
  ])
})

test('A gift’s message asks for its sale to be refused, or for its answer to be lost', async ({
  standIn,
}) => {
  const gifts = (...messages: string[]) => ({
    cart: messages.map((message) => ({ id: '37', value: 50, message })),
  })
  const refused = await sell(standIn, gifts('Happy birthday', 'Happy #refuse birthday'))
  expect(refused.statusCode).toBe(422)
  expect(await refused.body.json()).toMatchObject({
    errors: { 'cart.1.message': ['Refused, as its message asks.'] },
  })
  expect(await sales(standIn)).toHaveLength(0)
  await expect(sell(standIn, gifts('Happy birthday #lose'))).rejects.toThrow()
  expect(await sales(standIn)).toHaveLength(1)
  expect((await sell(standIn, gifts('Happy birthday'))).statusCode).toBe(200)
})

test('A fault for everything spares the payments; one for /v1/* meets them', async ({
  standIn,
}) => {
  const { sessions } = standIn.stripe.checkout
  await faults(standIn, { kind: 'status', status: 500 })
  await sessions.create(SESSION)
  await faults(standIn, { kind: 'status', status: 500, path: '/v1/*', times: 1 })
  await expect(sessions.create(SESSION)).rejects.toMatchObject({ type: 'StripeAPIError' })
  expect((await sell(standIn)).statusCode).toBe(200)
})

test('The log of calls names a sale’s order and the faults it met', async ({ standIn }) => {
  await faults(standIn, { kind: 'status', status: 503, retryAfter: 3, times: 1 })
  await sell(standIn)
  await sell(standIn)
  const log = await standIn.control<Record<string, { calls: object[] }>>('GET', 'requests')
  expect(log['/sale']?.calls).toEqual([
    expect.objectContaining({ order_id: 5000, status: 503, retryAfter: true, faults: ['status'] }),
    expect.objectContaining({ order_id: 5000, status: 200, retryAfter: false, faults: [] }),
  ])
})
