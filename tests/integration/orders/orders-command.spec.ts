import { expect } from 'playwright/test'
import { anonymiseOldOrders } from '@/lib/orders/anonymise'
import { runOrders } from '@/lib/orders/cli/run'
import type { Order } from '@/lib/orders/order-repository'
import { test } from '../support/card-gateway'
import { checkout } from '../support/checkout'
import { later, standingClock } from '../support/clock'
import { now } from '../support/orders'
import { SOLD } from '../support/payment-gateway'
import { STRIPE_KEY } from '../support/stripe'
import { SECRET_KEY } from '../support/test'
import { cut } from '../support/upstream'

test.use({ spec: 'orders-command', provider: 'stripe' })
standingClock()

const DAY = 24 * 60 * 60 * 1000

const run = (...args: string[]) => runOrders(args.map(String))
const id = (order: Order) => String(order.id)

test('a merchant who types nothing, or something else, is told what there is', async () => {
  expect(await run()).toMatchObject({ code: 0, text: expect.stringContaining('resolve ID --sold') })
  expect(await run('sell')).toMatchObject({ code: 1, text: expect.stringContaining('list') })
  expect(await run('toString')).toMatchObject({ code: 1 })
})

test('orders are listed by state, age, email and need of a person', async ({ cards, till }) => {
  till.answer = cut
  const lost = await cards.order()
  await cards.pay(lost)
  await cards.settle(lost)
  const open = await cards.order()
  const rows = async (...filters: string[]) => {
    const { text } = await run('list', ...filters)
    return [lost, open].filter((order) => text.includes(`\n${order.id} `))
  }
  expect(await rows()).toEqual([lost, open])
  expect(await rows('--state', 'unknown')).toEqual([lost])
  expect(await rows('--state', 'received')).toEqual([open])
  expect(await rows('--needs-a-person')).toEqual([lost])
  expect(await rows('--email', 'John@Smart-Gift.co.uk')).toEqual([lost, open])
  expect(await rows('--email', 'jane@smart-gift.co.uk')).toEqual([])
  expect(await rows('--older-than', '1h')).toEqual([])
  later(3_700_000)
  expect(await rows('--older-than', '1h')).toEqual([lost, open])
  expect((await run('list', '--state', 'lost')).text).toContain(
    'no state "lost". They are: received',
  )
  expect((await run('list', '--older-than', 'long')).text).toContain('Write 30m, 2h or 3d')
})

test('an order is shown with every call, and without a key', async ({ cards }) => {
  const order = await cards.order()
  await cards.pay(order)
  await cards.settle(order)
  const { text, code } = await run('show', id(order))
  expect(code).toBe(0)
  for (const words of [
    'captured',
    'oWg9LWe6G',
    '£50',
    'john@smart-gift.co.uk',
    'payment method 12',
  ]) {
    expect(text).toContain(words)
  }
  for (const call of ['open', 'sale', 'capture'])
    expect(text).toMatch(new RegExp(`Z {2}${call} .*200`))
  for (const secret of [order.key, SECRET_KEY, STRIPE_KEY]) expect(text).not.toContain(secret)
  expect(await run('show', '1')).toEqual({ text: 'There is no order 1.\n', code: 1 })
  expect(await run('show', 'x')).toMatchObject({ code: 1 })
})

test('what a person found in the dashboard settles an unknown order, and its money', async ({
  cards,
  till,
}) => {
  till.answer = cut
  const [found, missing] = [await cards.order(), await cards.order()]
  for (const order of [found, missing]) {
    await cards.pay(order)
    await cards.settle(order)
  }
  till.answer = SOLD
  expect(await run('retry', id(found))).toMatchObject({
    code: 1,
    text: expect.stringContaining('could be sold twice'),
  })
  expect(await run('resolve', id(found))).toMatchObject({ code: 1 })
  expect(await run('resolve', id(found), '--sold', 'A1', '--not-sold')).toMatchObject({ code: 1 })

  expect((await run('resolve', id(found), '--sold', 'oWg9LWe6G')).text).toContain('captured')
  expect((await run('resolve', id(missing), '--not-sold')).text).toContain('released')
  expect(await cards.charge(found)).toMatchObject({ amount_captured: 5000 })
  expect(await cards.charge(missing)).toMatchObject({ status: 'canceled' })
  expect(till.sales()).toHaveLength(2)
  expect(await run('resolve', id(found), '--not-sold')).toMatchObject({
    code: 1,
    text: expect.stringContaining('is captured'),
  })
})

test('the bookkeeper gets dates, numbers, amounts and campaigns, and nobody’s name', async ({
  cards,
}) => {
  const last = { utm_source: '=evil()', gclid: 'click', at: '2026-06-01T09:00:00Z' }
  const order = await cards.order(checkout({ campaign: { last } }))
  await cards.pay(order)
  await cards.settle(order)
  await cards.order()
  const file = (await run('export', '--since', '2020-01-31', '--csv')).text
  expect(file.startsWith('\ufeff'), 'Excel reads it as UTF-8').toBe(true)
  const text = file.slice(1)
  const [head = '', sold = '', open = '', ...rest] = text.trimEnd().split('\r\n')
  expect(rest).toEqual([])
  const cells = (row: string) =>
    Object.fromEntries(row.split(',').map((cell, at) => [head.split(',')[at], cell]))
  expect(cells(sold)).toMatchObject({
    order: id(order),
    sale: id(order),
    order_id: id(order),
    reference: 'oWg9LWe6G',
    state: 'captured',
    provider: 'stripe',
    payment_method_id: '12',
    currency: 'GBP',
    total: '50.00',
    taken: '50.00',
    last_utm_source: "'=evil()",
    last_at: '2026-06-01T09:00:00Z',
    first_utm_source: '',
  })
  expect(cells(open)).toMatchObject({ state: 'received', total: '50.00', taken: '0.00' })
  expect(text).not.toMatch(/John|Smith|smart-gift\.co\.uk|Test Street/)
  expect((await run('export', '--since', '2999-01-01', '--csv')).text.split('\r\n')).toHaveLength(2)
  expect(await run('export', '--since', 'May')).toMatchObject({ code: 1 })
})

const PERSONAL = /John|Smith|smart-gift\.co\.uk|Test Street|T35|Jane|Thank You/

test('of a forgotten order’s campaign only its name stays, and nothing that may be one person’s', async ({
  cards,
}) => {
  const named = { utm_source: 'mail', utm_medium: 'letter', utm_campaign: 'spring' }
  const personal = { utm_term: 'T', utm_content: 'C', code: 'jane', gclid: 'G', fbclid: 'F' }
  const at = '2026-06-01T09:00:00Z'
  const touch = { ...named, ...personal, at }
  const order = await cards.order(checkout({ campaign: { first: touch, last: touch } }))
  await cards.pay(order)
  await cards.settle(order)
  await run('forget', 'john@smart-gift.co.uk')
  const left = { ...named, at }
  expect((await now(order)).campaign).toEqual({ first: left, last: left })
})

test('one person is forgotten at once, except for what is not over yet', async ({
  cards,
  database,
}) => {
  const [sold, open] = [await cards.order(), await cards.order()]
  await cards.pay(sold)
  await cards.settle(sold)
  const { text } = await run('forget', 'JOHN@smart-gift.co.uk')
  expect(text).toContain(`Forgotten: ${sold.id}.`)
  expect(text).toContain(`kept for now: ${open.id}.`)
  const [row] = await database.sql`select * from orders where id = ${sold.id}`
  expect(JSON.stringify(row)).not.toMatch(PERSONAL)
  expect(await now(sold)).toMatchObject({
    total: 5000,
    status: 'captured',
    details: { cart: [{ id: 37, value: 5000 }], deliveries: [{ name: 'By email' }] },
    sales: [{ reference: 'oWg9LWe6G' }],
  })
  expect((await now(open)).details.customer.first_name).toBe('John')
  expect(await run('forget', 'John')).toMatchObject({ code: 1 })
})

test('what is older than the shop keeps is blanked by itself, what waits for a person is not', async ({
  cards,
  till,
}) => {
  const sold = await cards.order()
  await cards.pay(sold)
  await cards.settle(sold)
  till.answer = cut
  const lost = await cards.order()
  await cards.pay(lost)
  await cards.settle(lost)
  later(399 * DAY)
  expect(await anonymiseOldOrders()).toEqual([])
  later(2 * DAY)
  expect(await anonymiseOldOrders()).toEqual([sold.id])
  expect(await anonymiseOldOrders()).toEqual([])
  expect(JSON.stringify((await now(sold)).details)).not.toMatch(PERSONAL)
  expect(JSON.stringify((await now(lost)).details)).toMatch(PERSONAL)
})
