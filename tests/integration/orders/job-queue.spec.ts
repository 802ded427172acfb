import { expect } from 'playwright/test'
import { startQueue, stopQueue, workThenWake } from '@/lib/orders/job-queue'
import { test } from '../support/card-gateway'
import { now } from '../support/orders'
import { SOLD } from '../support/payment-gateway'
import { json } from '../support/upstream'

test.use({ spec: 'queue', provider: 'stripe' })

test('a shop that starts goes on with what was left, and wakes what had to wait', async ({
  cards,
  till,
}) => {
  const left = await cards.held()
  await startQueue()
  await expect.poll(async () => (await now(left)).status).toBe('captured')

  till.answer = json(429, {}, { 'retry-after': '1' })
  const busy = await cards.held()
  await workThenWake(busy.id)
  expect(await now(busy)).toMatchObject({ status: 'authorised', dueAt: expect.any(Date) })
  till.answer = SOLD
  await expect.poll(async () => (await now(busy)).status).toBe('captured')
  expect(till.sales()).toHaveLength(3)
})

test('a shop that is asked to end lets a sale under way come to its end', async ({
  cards,
  till,
}) => {
  const order = await cards.held()
  let isSent = false
  till.answer = (response) => {
    isSent = true
    setTimeout(() => SOLD(response), 1_500)
  }
  await startQueue()
  await expect.poll(() => isSent).toBe(true)
  await stopQueue()
  expect(await now(order)).toMatchObject({ status: 'captured' })
})
