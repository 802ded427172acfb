import { expect } from 'playwright/test'
import { awaitSessionOutcome } from '@/lib/orders/await-outcome'
import { startQueue, stopQueue, workThenWake } from '@/lib/orders/job-queue'
import { withRequestId } from '@/lib/platform/telemetry/request-context'
import { fetchVouchers } from '@/lib/smart-gift/vouchers'
import { sessionOf, test } from '../support/card-gateway'
import { type Line, readLog } from '../support/log-lines'
import { now } from '../support/orders'
import { SOLD } from '../support/payment-gateway'
import { json } from '../support/upstream'

test.use({ spec: 'calls-logged', provider: 'stripe' })

const calls = (lines: Line[]) => lines.filter(({ msg }) => msg === 'call')

test('each call for an order is one line, with its number and the request, also where the queue makes it later', async ({
  cards,
  till,
}) => {
  const lines = readLog()
  const order = await withRequestId('request-checkout', () => cards.order())
  await cards.pay(order)
  till.answer = json(429, {}, { 'retry-after': '1' })
  await withRequestId('request-webhook', async () => {
    await awaitSessionOutcome(sessionOf(order))
    await workThenWake(order.id)
  })
  till.answer = SOLD
  await startQueue()
  await expect.poll(async () => (await now(order)).status).toBe('captured')
  await stopQueue()

  const told = calls(lines)
    .filter((line) => line.order === order.id)
    .map(({ to, call, outcome, status, request }) => [to, call, outcome, status, request])
  expect(told).toEqual([
    ['stripe', 'open session', 'answered', 200, 'request-checkout'],
    ['stripe', 'read session', 'answered', 200, 'request-webhook'],
    ['smart-gift', 'POST /sale', 'answered', 429, 'request-webhook'],
    ['smart-gift', 'POST /sale', 'answered', 200, 'request-webhook'],
    ['stripe', 'capture', 'answered', 200, 'request-webhook'],
  ])
  for (const { ms } of calls(lines)) expect(ms).toEqual(expect.any(Number))
  const text = JSON.stringify(lines)
  for (const word of ['john@smart-gift.co.uk', 'Smith', '1A Test Street', order.token])
    expect(text).not.toContain(word)
})

test('a reading of the list is one line as well, and says what kept it from being made', async ({
  upstream,
  till: _,
}) => {
  const lines = readLog()
  await fetchVouchers([])
  await upstream.close()
  await fetchVouchers([]).finally(() => upstream.open())
  expect(calls(lines)).toEqual([
    expect.objectContaining({ call: 'GET /vouchers', outcome: 'answered', status: 200 }),
    expect.objectContaining({ call: 'GET /vouchers', outcome: 'not-sent', reason: 'ECONNREFUSED' }),
  ])
  for (const line of calls(lines)) expect(line).not.toHaveProperty('order')
})
