import { expect } from 'playwright/test'
import { runOrders } from '@/lib/orders/cli/run'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { reconcile } from '@/lib/orders/reconciler'
import { env } from '@/lib/platform/env'
import { type CardTill, sessionOf, test } from '../support/card-gateway'
import { checkout, place } from '../support/checkout'
import { closeDatabase, createDatabase, type TestDatabase } from '../support/database'
import { now } from '../support/orders'

test.use({ spec: 'restored', provider: 'stripe' })

const run = (...args: string[]) => runOrders(args)

/** One round of the sweep, every order that it wakes worked on. */
const sweepAndWork = () =>
  reconcile(async (id) => {
    await workOnOrder(id)
  })

/** The database as it is at this moment, in another one: what a backup restores. */
async function backUp({ url, sql }: TestDatabase): Promise<TestDatabase> {
  const copy = await createDatabase()
  const nameOf = (address: string) => new URL(address).pathname.slice(1)
  await closeDatabase()
  await copy.sql.end()
  await sql.end()
  const admin = await createDatabase()
  await admin.sql`drop database ${admin.sql(nameOf(copy.url))}`
  await admin.sql`create database ${admin.sql(nameOf(copy.url))} template ${admin.sql(nameOf(url))}`
  await admin.drop()
  return copy
}

/** From now on the shop has this database. */
async function moveTo({ url }: { url: string }) {
  await closeDatabase()
  Object.assign(env(), { DATABASE_URL: url })
}

/** An order whose money is held; the shop is restored from a backup of this moment after it was sold. */
async function restoreAfterSale(cards: CardTill, database: TestDatabase) {
  const order = await cards.held()
  const open = await cards.order()
  const copy = await backUp(database)
  await workOnOrder(order.id)
  await cards.pay(open)
  await cards.settle(open)
  expect(await now(order)).toMatchObject({ status: 'captured' })
  await moveTo(copy)
  return { order, open, copy }
}

test('what was sold after a backup is not sold again once that is restored', async ({
  cards,
  till,
  database,
}) => {
  const { order, open, copy } = await restoreAfterSale(cards, database)
  expect(till.sales()).toHaveLength(2)
  expect(await now(order)).toMatchObject({ status: 'authorised' })

  const { code, text } = await run('restored')
  expect(code).toBe(0)
  expect(text).toContain(`wait for you: ${order.id}, ${open.id}.`)
  await sweepAndWork()
  await cards.settle(open)
  expect(till.sales(), 'nothing is sold again').toHaveLength(2)
  expect((await run('list', '--needs-a-person')).text).toContain('restored from a backup')

  await run('resolve', String(order.id), '--sold', 'oWg9LWe6G')
  expect(await now(order)).toMatchObject({ status: 'captured', payment: { status: 'captured' } })
  expect(await cards.charge(order)).toMatchObject({
    amount_captured: order.total,
    amount_refunded: 0,
  })
  expect(till.sales()).toHaveLength(2)

  const request = checkout()
  await place(request)
  const next = await findOrderByKey(request.key)
  await cards.pay(next ?? order)
  await cards.settle(next ?? order)
  expect(till.sales(), 'the shop goes on').toHaveLength(3)
  expect(sessionOf(next ?? order)).not.toBe(sessionOf(open))
  expect((await run('restored')).text).toContain('No order is open')
  await copy.drop()
})
