import { expect } from 'playwright/test'
import { flagForReview } from '@/lib/orders/capture-and-release'
import { reconcile } from '@/lib/orders/reconciler'
import { loudness, waitingForAPerson } from '@/lib/orders/review-queue'
import { readLog } from '../support/log-lines'
import { newOrder, orderIn } from '../support/orders'
import { test } from '../support/payment-gateway'

test.use({ spec: 'before-a-person' })

const HOUR = 3_600
const DAY = 24 * HOUR

const AGES: [age: number, level: string][] = [
  [0, 'warn'],
  [DAY - 1, 'warn'],
  [DAY, 'error'],
  [5 * DAY - 1, 'error'],
  [5 * DAY, 'fatal'],
  [30 * DAY, 'fatal'],
]

test('who waits is called for louder with age, and loudest two days before a hold lapses', ({
  database: _,
}) => {
  for (const [age, level] of AGES) expect(loudness(age), `${age} s`).toBe(level)
})

const LEVELS: [days: number, level: number][] = [
  [0, 40],
  [2, 50],
  [5, 60],
]

for (const [days, level] of LEVELS) {
  test(`after ${days} days the log says so at level ${level}, and nobody’s name`, async ({
    till: _,
    database,
  }) => {
    await flagForReview(await orderIn('unknown'), 'look it up')
    await flagForReview(await newOrder(), 'another')
    await database.sql`update orders set attention_at = now() - make_interval(days => ${days})
      where status = 'unknown'`
    const lines = readLog()
    await reconcile(async () => {})
    const said = lines.filter(({ msg }) => msg.includes('need a person'))
    expect(said).toMatchObject([{ level, orders: 2, oldest_seconds: expect.any(Number) }])
    expect(JSON.stringify(said)).not.toMatch(/smart-gift\.co\.uk|John/)
    const { oldest } = await waitingForAPerson()
    expect(Math.abs((oldest ?? 0) - days * DAY)).toBeLessThan(60)
  })
}

test('held money has waited since it was held, whoever looked at the order since', async ({
  till: _,
  database,
}) => {
  await flagForReview(await orderIn('unknown'), 'look it up')
  await database.sql`update payments set taken_at = now() - interval '5 days'`
  const { oldest } = await waitingForAPerson()
  expect(loudness(oldest ?? 0)).toBe('fatal')
})

test('orders from before anybody wrote down since when have waited since they were settled', async ({
  till: _,
  database,
}) => {
  await flagForReview(await newOrder(), 'look it up')
  await database.sql`update orders set attention_at = null, created_at = now() - interval '2 days'`
  expect(loudness((await waitingForAPerson()).oldest ?? 0)).toBe('error')
  await database.sql`update orders set attention = null`
  expect(await waitingForAPerson()).toEqual({ orders: 0, oldest: null, named: [] })
})
