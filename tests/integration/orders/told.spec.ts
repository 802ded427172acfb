import { expect } from 'playwright/test'
import { tellWhatIsNew } from '@/lib/orders/alerts/keep-telling'
import { flagForReview } from '@/lib/orders/capture-and-release'
import { runOrders } from '@/lib/orders/cli/run'
import { env } from '@/lib/platform/env'
import { resumeSales, suspendSales } from '@/lib/smart-gift/suspension'
import { orderIn } from '../support/orders'
import { test as base } from '../support/payment-gateway'
import { type Answer, cut, json, Upstream } from '../support/upstream'

type Told = { text: string; event: string; order: number | null; since: string; link: string }

/** Where the merchant is told: what arrived, and what it answers. */
type Pager = { told: () => Told[]; answer: (answer: Answer) => void }

const test = base.extend<{ pager: Pager }>({
  pager: async ({ till: _, database }, use) => {
    const pager = await new Upstream().open()
    pager.answer = json(200, {})
    Object.assign(env(), { ALERT_WEBHOOK_URL: `${pager.url}/secret-path` })
    await database.sql`truncate alerts`
    await use({
      told: () => pager.requests.map(({ body }) => JSON.parse(body)),
      answer: (answer) => {
        pager.answer = answer
      },
    })
    await pager.close()
  },
})
test.use({ spec: 'told' })

/** As if so long had passed for what was not taken. */
const soon = (sql: (strings: TemplateStringsArray) => Promise<unknown>) =>
  sql`update alerts set next_try_at = now()`

test('an order that needs a person is told of once, however many look, and nothing personal is told', async ({
  pager,
}) => {
  const order = await orderIn('unknown')
  await flagForReview(order, 'its sale was sent and got no answer')
  await Promise.all(Array.from({ length: 8 }, tellWhatIsNew))
  await tellWhatIsNew()
  const [told, ...more] = pager.told()
  expect(more).toEqual([])
  expect(Object.keys(told ?? {})).toEqual(['text', 'event', 'order', 'since', 'link'])
  expect(told).toMatchObject({ event: 'order-needs-a-person', order: order.id })
  expect(told?.text).toContain(`Order ${order.id} needs a person: its sale was sent`)
  expect(told?.link).toBe('https://gifts.example.com/api/ready')
  expect(Date.parse(told?.since ?? '')).toBeGreaterThan(Date.now() - 60_000)
  const { first_name, email } = order.details.customer
  for (const personal of [first_name, email, order.token])
    expect(JSON.stringify(told)).not.toContain(personal)
})

test('it is told of again as it gets older', async ({ pager, database }) => {
  const order = await orderIn('unknown')
  await flagForReview(order, 'look it up')
  await tellWhatIsNew()
  await database.sql`update orders set attention_at = now() - interval '30 hours'`
  await tellWhatIsNew()
  await tellWhatIsNew()
  expect(pager.told().map(({ text }) => /waited for 1 days/.test(text))).toEqual([false, true])
})

test('what is not taken is tried again after a growing pause, and then told once', async ({
  pager,
  database,
}) => {
  await flagForReview(await orderIn('unknown'), 'look it up')
  for (const answer of [json(500, {}), cut]) {
    pager.answer(answer)
    await tellWhatIsNew()
    await tellWhatIsNew()
    await soon(database.sql)
  }
  expect(pager.told(), 'one try at a time').toHaveLength(2)
  const [row] = await database.sql`select tries, sent_at from alerts`
  expect(row).toEqual({ tries: 2, sent_at: null })
  pager.answer(json(204, {}))
  await tellWhatIsNew()
  await soon(database.sql)
  await tellWhatIsNew()
  expect(pager.told()).toHaveLength(3)
})

test('a process that dies while it tells keeps nobody from telling', async ({
  pager,
  database,
}) => {
  await flagForReview(await orderIn('unknown'), 'look it up')
  pager.answer(cut)
  await tellWhatIsNew()
  await database.sql`update alerts set next_try_at = now() - interval '1 second', tries = 1`
  pager.answer(json(200, {}))
  await tellWhatIsNew()
  expect(pager.told()).toHaveLength(2)
})

test('a checkout that closes, opens, and closes again is told of each time', async ({ pager }) => {
  const events = () => pager.told().map(({ event }) => event)
  for (let time = 0; time < 2; time += 1) {
    await suspendSales('sale', { fault: 'key', status: 401 })
    await tellWhatIsNew()
    await tellWhatIsNew()
    await resumeSales('sale')
    await tellWhatIsNew()
    await tellWhatIsNew()
  }
  expect(events()).toEqual(['checkout-closed', 'checkout-open', 'checkout-closed', 'checkout-open'])
  expect(pager.told()[0]?.text).toContain('check SMART_GIFT_SECRET_KEY')
})

test('a list that gets old and fresh again is told of, and so is a hold about to lapse', async ({
  pager,
  database,
}) => {
  await database.sql`update catalogue set read_at = now() - interval '11 minutes'`
  await tellWhatIsNew()
  await database.sql`update catalogue set read_at = now()`
  await tellWhatIsNew()
  const order = await orderIn('authorised')
  await database.sql`
    update payments set status = 'held', taken_at = now() - interval '6 days' where order_id = ${order.id}`
  await tellWhatIsNew()
  expect(pager.told().map(({ event }) => event)).toEqual([
    'list-old',
    'list-fresh',
    'hold-about-to-lapse',
  ])
})

test('a merchant can try it, and is told why it did not work', async ({ pager }) => {
  expect(await runOrders(['alert-test'])).toMatchObject({ code: 0 })
  expect(pager.told()).toMatchObject([{ event: 'test', order: null }])
  pager.answer(json(404, {}))
  expect(await runOrders(['alert-test'])).toEqual({
    code: 1,
    text: 'The alert was not taken: status 404.\n',
  })
  Object.assign(env(), { ALERT_WEBHOOK_URL: undefined })
  expect((await runOrders(['alert-test'])).text).toContain('ALERT_WEBHOOK_URL is not set')
})
