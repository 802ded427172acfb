import { expect } from 'playwright/test'
import { releaseLease } from '@/lib/catalogue/refresh-lease'
import { fetchVouchers } from '@/lib/smart-gift/vouchers'
import { inProcesses } from '../support/another-shop'
import { documented } from '../support/catalogue'
import { checkout, LINE, place } from '../support/checkout'
import { SOLD, test } from '../support/payment-gateway'
import { countsLeft } from '../support/stock'
import { json } from '../support/upstream'

test.use({ spec: 'last-one' })

const TITLE = String(documented().data[0]?.title)
const SOLD_OUT = { 'cart.0.id': [`${TITLE} has sold out`] }
const times = <T>(count: number, each: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, () => each()))
const buy = (...cart: object[]) => place(checkout({ cart: cart.length > 0 ? cart : [LINE] }))

test('the last one is sold once, of 20 orders at once', async ({ upstream, database, till }) => {
  await countsLeft(1, { upstream, database, till })
  const placed = await times(20, buy)
  expect(placed.filter(({ kind }) => kind === 'order')).toHaveLength(1)
  for (const each of placed)
    if (each.kind !== 'order')
      expect(each).toMatchObject({ kind: 'refused', refusal: { errors: SOLD_OUT } })
  expect(till.sales()).toHaveLength(1)
})

test('also over three processes, and several in one basket', async ({
  upstream,
  database,
  till,
}) => {
  await countsLeft(5, { upstream, database, till })
  const [kinds] = await Promise.all([inProcesses<string>(3, 'buy', 4), times(4, buy)])
  expect(kinds.every((kind) => kind === 'order' || kind === 'refused')).toBe(true)
  expect(till.sales()).toHaveLength(5)

  await countsLeft(2, { upstream, database, till })
  expect(await buy(LINE)).toMatchObject({ kind: 'order' })
  expect(await buy(LINE, { id: '38', value: 215 }, LINE)).toMatchObject({
    kind: 'refused',
    refusal: { errors: { 'cart.2.id': [`Only 1 of ${TITLE} left`] } },
  })
})

test('what was sold before the list was asked for is in its counts, and counts no more', async ({
  upstream,
  database,
  till,
}) => {
  await countsLeft(2, { upstream, database, till })
  expect(await buy()).toMatchObject({ kind: 'order' })
  expect(await buy()).toMatchObject({ kind: 'order' })
  expect(await buy()).toMatchObject({ kind: 'refused', refusal: { errors: SOLD_OUT } })
  await countsLeft(3, { upstream, database, till })
  const placed = await times(5, buy)
  expect(placed.filter(({ kind }) => kind === 'order')).toHaveLength(3)
})

test('what is sold while the list is under way counts, since nobody knows whether the list has it', async ({
  upstream,
  database,
  till,
}) => {
  await countsLeft(9, { upstream, database, till })
  const [first] = documented().data
  const sell = upstream.answer
  upstream.answer = async (response, request) => {
    if (request.method === 'POST') return sell(response, request)
    expect(await buy()).toMatchObject({ kind: 'order' })
    return json(200, { data: [{ ...first, available_count: 1 }] })(response)
  }
  const asked = performance.now()
  const read = await fetchVouchers([])
  if ('failure' in read) throw new Error(read.failure)
  await releaseLease({ ...read, digest: 'another', took: performance.now() - asked })
  expect(await buy()).toMatchObject({ kind: 'refused', refusal: { errors: SOLD_OUT } })
})

test('what Smart Gift refused is free again', async ({ upstream, database, till }) => {
  await countsLeft(1, { upstream, database, till })
  till.answer = json(422, { message: 'No.', errors: {} })
  expect(await buy()).toMatchObject({ kind: 'refused' })
  till.answer = SOLD
  expect(await buy()).toMatchObject({ kind: 'order' })
})
