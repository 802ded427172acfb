import { expect } from 'playwright/test'
import { lineOf } from '@/lib/bootstrap/doctor/print'
import { checkSale } from '@/lib/bootstrap/doctor/sale'
import { resolveOrder } from '@/lib/orders/manual-resolution'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { database as openDatabase } from '@/lib/platform/database/database'
import { env } from '@/lib/platform/env'
import { startSandbox } from '@/sandbox/server'
import { forgetEverywhere } from '../support/catalogue'
import { checkout, place } from '../support/checkout'
import { noOrders } from '../support/database'
import { SANDBOX_KEY } from '../support/doctor'
import { test as base } from '../support/test'

type Contract = 'cart' | 'items' | 'pos-sale'
const PATHS = { cart: '/sale', items: '/sale', 'pos-sale': '/pos-sale' }

type Account = {
  open: (speaks: Contract, set?: Contract) => Promise<void>
  faults: (...faults: object[]) => Promise<unknown>
  sales: () => Promise<{ body: Record<string, unknown> }[]>
}

const test = base.extend<{ account: Account }>({
  account: async ({ database }, use) => {
    const opened: { url: string; stop: () => Promise<void> }[] = []
    await openDatabase()
    const switches = async (method: string, path: string, body?: object) => {
      const init = { method, body: body && JSON.stringify(body) }
      return (await (await fetch(`${opened.at(-1)?.url}/sandbox/${path}`, init)).json()).data
    }
    await use({
      async open(speaks, set = speaks) {
        const sandbox = await startSandbox({ port: 0, key: SANDBOX_KEY, contract: speaks })
        opened.push(sandbox)
        Object.assign(env(), {
          SMART_GIFT_API_URL: sandbox.url,
          SMART_GIFT_SECRET_KEY: SANDBOX_KEY,
          SMART_GIFT_SALE_CONTRACT: set,
          SMART_GIFT_SALE_PATH: PATHS[set],
        })
        await noOrders(database)
        await forgetEverywhere(database)
      },
      faults: (...faults) => switches('PUT', 'faults', faults),
      sales: () => switches('GET', 'sales'),
    })
    for (const { stop } of opened) await stop()
  },
})
test.use({ spec: 'sale-contracts' })

async function ordered(request = checkout()) {
  const placed = await place(request)
  const order = await findOrderByKey(request.key)
  return { placed, order }
}
const line = (more: object) => ({ id: '38', value: 215, ...more })

for (const contract of ['cart', 'items', 'pos-sale'] as const) {
  test(`an account that speaks ${contract}: the doctor finds it well, an order is sold, one refused, and one in doubt settled`, async ({
    account,
  }) => {
    await account.open(contract)
    expect((await checkSale()).map(lineOf).join('')).not.toMatch(/warn|FAIL/)
    expect(await account.sales(), 'the doctor sells nothing').toEqual([])

    const lines = { cart: [{ id: '37', value: 50 }, line({ persons: 2 })] }
    const { order } = await ordered(checkout(lines))
    expect(order).toMatchObject({ status: 'sold' })
    expect(await account.sales()).toHaveLength(1)

    const errors = contract === 'cart' ? { 'cart.0.id': ['Gone.'] } : { 'items.0.id': ['Gone.'] }
    await account.faults({ kind: 'reject', path: PATHS[contract], errors, times: 1 })
    const { order: refused } = await ordered()
    expect(refused?.status).toBe('rejected')
    expect(JSON.stringify(refused)).toContain('cart.0.id')

    await account.faults({ kind: 'cut-after', path: PATHS[contract], times: 1 })
    const { order: doubtful } = await ordered()
    expect(doubtful?.status).toBe('unknown')
    if (!doubtful) throw new Error('no order')
    expect(await resolveOrder(doubtful, { sold: 'oWg9LWe6G' })).toMatchObject({ status: 'sold' })
    expect(await account.sales(), 'nothing was sent twice').toHaveLength(2)
  })
}

for (const [speaks, set, remedy] of [
  ['items', 'cart', 'Set SMART_GIFT_SALE_CONTRACT to items, or to pos-sale.'],
  ['cart', 'items', 'Set SMART_GIFT_SALE_CONTRACT to cart.'],
  ['pos-sale', 'cart', 'Check SMART_GIFT_SALE_PATH.'],
] as const) {
  test(`an account that speaks ${speaks} while ${set} is set is found by the doctor`, async ({
    account,
  }) => {
    await account.open(speaks, set)
    const text = (await checkSale()).map(lineOf).join('')
    expect(text).toContain('FAIL')
    expect(text).toContain(remedy)
  })
}
