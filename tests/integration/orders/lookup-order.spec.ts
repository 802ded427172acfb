import { randomBytes } from 'node:crypto'
import { expect } from 'playwright/test'
import { lookupOrder } from '@/lib/orders/lookup-order'
import { CUSTOMER } from '../support/checkout'
import { newOrder, orderIn } from '../support/orders'
import { test } from '../support/test'

test.use({ spec: 'lookup-order' })

const EMAIL = CUSTOMER.email
/** From an address that nobody else has, unless told. */
const look = (number: string, email = EMAIL, client = `2001:db8:${hex()}:${hex()}::1`) =>
  lookupOrder(number, email, client)
const hex = () => randomBytes(2).toString('hex')

test('An order is found by its number, however it is written, and the email in any case', async ({
  database: _,
}) => {
  const { id, token } = await newOrder()
  await newOrder()
  for (const number of [`${id}`, ` #${id} `, `# ${id}`, `${id}/1`, `\u200b${id}\u00a0`])
    expect(await look(number), number).toEqual({ kind: 'found', token })
  expect(await look(`${id}`, ` ${EMAIL.toUpperCase()} `)).toEqual({ kind: 'found', token })
})

test('An order is found by Smart Gift’s number, which the confirmation names', async ({
  database,
}) => {
  const { id, token } = await orderIn('captured')
  await database.sql`update sales set reference = 'oWg9LWe6G' where order_id = ${id}`
  expect(await look('oWg9LWe6G')).toEqual({ kind: 'found', token })
  expect(await look('owg9lwe6g')).toEqual({ kind: 'not-found' })
})

test('Whatever is wrong, the answer is the same', async ({ database }) => {
  const { id } = await newOrder()
  const wrong: [number: string, email: string][] = [
    [`${id}`, 'jane@example.com'],
    [`${id + 1}`, EMAIL],
    ['0', EMAIL],
    ['-1', EMAIL],
    ['99999999999', EMAIL],
    ['2147483648', EMAIL],
    ['', EMAIL],
    [`${id}`, ''],
    [`${id}`, '%'],
    [`${id} or 1=1`, EMAIL],
    ['\u0000', EMAIL],
    ['x'.repeat(100_000), EMAIL],
  ]
  for (const [number, email] of wrong)
    expect(await look(number, email), number.slice(0, 20)).toEqual({ kind: 'not-found' })
  await database.sql`update orders set details = jsonb_set(details, '{customer,email}', '""')`
  expect(await look(`${id}`)).toEqual({ kind: 'not-found' })
  expect(await look(`${id}`, '')).toEqual({ kind: 'not-found' })
})

test('Who guesses is stopped after ten tries, by address and by email', async ({ database: _ }) => {
  const { id, token } = await newOrder()
  const guess = (at: number) => look(`${id + at}`, `${at}@example.com`, '203.0.113.7')
  const guesses = await Promise.all(Array.from({ length: 10 }, (_, at) => guess(at)))
  expect(new Set(guesses.map(({ kind }) => kind))).toEqual(new Set(['not-found']))
  expect(await look(`${id}`, EMAIL, '203.0.113.7')).toEqual({
    kind: 'limited',
    retryAfter: expect.any(Number),
  })
  expect(await look(`${id}`)).toEqual({ kind: 'found', token })

  const target = 'target@example.com'
  for (let at = 0; at < 20; at += 1)
    expect(await look(`${id}`, target)).toEqual({ kind: 'not-found' })
  expect(await look(`${id}`, 'TARGET+1@example.com')).toMatchObject({ kind: 'limited' })
})
