import { expect } from 'playwright/test'
import { runOrders } from '@/lib/orders/cli/run'
import { test } from '../support/card-gateway'
import { checkout } from '../support/checkout'

test.use({ spec: 'report', provider: 'stripe' })

const at = '2026-06-01T09:00:00Z'

test('the merchant sees orders and revenue by source and campaign, and nobody’s name', async ({
  cards,
  database,
}) => {
  const sell = async (last?: object) => {
    const order = await cards.order(checkout(last && { campaign: { last: { at, ...last } } }))
    await cards.pay(order)
    await cards.settle(order)
    return order
  }
  const mail = { utm_source: 'mail', utm_campaign: 'spring', code: 'jane-smith', gclid: 'G' }
  await sell(mail)
  await sell({ ...mail, code: 'other' })
  await sell({ utm_source: 'announcement', utm_medium: 'share' })
  await sell({ utm_source: 'agent', utm_medium: 'webmcp' })
  await sell()
  const hostile = await sell()
  const evil = JSON.stringify({
    last: { at, utm_source: '\u001b[2Jevil\n', utm_campaign: 'x'.repeat(200) },
  })
  await database.sql`update orders set campaign = ${evil}::text::jsonb where id = ${hostile.id}`
  await cards.order(checkout({ campaign: { last: { at, utm_source: 'unpaid' } } }))
  const old = await sell({ utm_source: 'old' })
  await database.sql`update orders set created_at = '2020-01-01' where id = ${old.id}`

  const { text, code } = await runOrders(['report', '--since', '2026-01-01'])
  expect(code).toBe(0)
  const rows = text
    .trimEnd()
    .split('\n')
    .map((row) => row.split(/ {2,}/))
  expect(rows).toEqual([
    ['SOURCE', 'CAMPAIGN', 'ORDERS', 'REVENUE'],
    ['mail', 'spring', '2', '£100'],
    ['(none)', '1', '£50'],
    ['[2Jevil', expect.stringMatching(/^x{59}…$/), '1', '£50'],
    ['agent', '1', '£50'],
    ['announcement', '1', '£50'],
    ['all', '6', '£300'],
  ])
  expect(text).not.toMatch(/John|Smith|jane|smart-gift\.co\.uk|unpaid|old/)
  expect(text).not.toContain('\u001b')
})

test('a report without orders is empty, and one without a date is refused in words', async ({
  cards: _,
}) => {
  const { text } = await runOrders(['report', '--since', '2999-01-01'])
  expect(text).toContain('all')
  expect(text).toContain('£0')
  expect(await runOrders(['report'])).toEqual({
    code: 1,
    text: 'Say from when: --since 2026-01-31.\n',
  })
  expect(await runOrders(['report', '--since', 'May'])).toMatchObject({ code: 1 })
  expect((await runOrders([])).text).toContain('report --since')
})
