import { checkout, orderOf, post, problemOf } from '../support/checkout'
import { expect, test } from '../support/test'

test('Fifty requests with one key at once are one order, sold once', async ({ asks, sandbox }) => {
  await sandbox.faults({ path: '/sale', kind: 'delay', ms: 500 })
  const body = checkout()
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(asks, body)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const orders = answers.map(orderOf)
  expect(new Set(orders.map(({ token }) => token)).size).toBe(1)
  const { orderNumber } = await sandbox.sale()
  for (const order of orders) expect(order.reference).toBe(orderNumber)
  expect(orderOf(await post(asks, body)).token).toBe(orders[0]?.token)
  expect(await sandbox.calls('/sale')).toBe(1)
})

test('A key that was used for something else is a conflict that names the order', async ({
  asks,
  sandbox,
}) => {
  const body = checkout()
  const first = orderOf(await post(asks, body))
  const other = await post(asks, { ...body, cart: [{ id: '37', value: 55 }] })
  expect(other.status).toBe(409)
  expect(orderOf(other)).toEqual(first)
  expect(await sandbox.calls('/sale')).toBe(1)
})

test('Two keys are two orders, even for the same things', async ({ asks, sandbox }) => {
  const first = orderOf(await post(asks, checkout()))
  const second = orderOf(await post(asks, checkout()))
  expect(first.token).not.toBe(second.token)
  expect(await sandbox.sales()).toHaveLength(2)
})

test('Smart Gift out of reach: nobody is charged, and the same order goes through later', async ({
  asks,
  sandbox,
}) => {
  await asks('/api/vouchers')
  await sandbox.faults({ kind: 'refuse', ms: 2_500 })
  const reach = () =>
    fetch(`${sandbox.url}/sandbox/sales`).then(
      () => 'open',
      () => 'shut',
    )
  await expect.poll(reach).toBe('shut')
  const body = checkout()
  const answer = await post(asks, body)
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(problemOf(answer).message).toContain('You have not been charged')
  await expect.poll(reach).toBe('open')
  expect(await sandbox.calls('/sale')).toBe(0)
  expect((await post(asks, body)).status).toBe(201)
  expect(await sandbox.sales()).toHaveLength(1)
})

test('A sale refused for too many requests is none, and may be tried again', async ({
  asks,
  sandbox,
}) => {
  await sandbox.faults({ path: '/sale', kind: 'status', times: 1, status: 429, retryAfter: 2 })
  const body = checkout()
  const answer = await post(asks, body)
  expect(answer.status).toBe(503)
  expect(problemOf(answer).message).toContain('You have not been charged')
  expect(answer.headers.get('retry-after')).toBe('2')
  // Upstream is left alone until it takes calls again.
  await expect(async () => expect((await post(asks, body)).status).toBe(201)).toPass()
  expect(await sandbox.calls('/sale')).toBe(2)
  expect(await sandbox.sales()).toHaveLength(1)
})
