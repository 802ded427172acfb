import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../browser/support/ask'
import { checkout, post } from '../browser/support/checkout'
import type { Sandbox } from '../browser/support/sandbox'
import { ORDERED } from './texts'

const REASONS = ['This voucher has just been sold out.']
const SOLD_OUT = { 'cart.1.id': REASONS }
const EACH_ITS_WAY = ORDERED.map((_, line) => ({ lines: [line], type_id: 1 }))
const POLLS = 100

type Order = { token: string; status: string; payment_url: string }

/** One order for each end that an order's page can tell of; gives their tokens. */
export async function placeOrders(sandbox: Sandbox, shop: string) {
  const asks = (path: string, init?: RequestInit) => ask(new URL(path, shop).href, init)
  await sandbox.heal()
  const sold = await paid('sold')
  await sandbox.faults({ path: '/sale', kind: 'reject', errors: SOLD_OUT })
  const refused = await paid('rejected')
  const ofTheSecond = { path: '/sale', contains: `"id":"${ORDERED[1]?.id}"` }
  await sandbox.faults({ ...ofTheSecond, kind: 'reject', errors: { 'cart.0.id': REASONS } })
  const partlySold = await paid('partly-sold', { delivery: undefined, deliveries: EACH_ITS_WAY })
  await sandbox.faults({ path: '/sale', kind: 'cut-after' })
  const doubtful = await paid('unknown')
  await sandbox.faults({ path: '/sale', kind: 'status', status: 429, retryAfter: 60 })
  const waiting = await paid('authorised')
  const { token: unpaid } = await order()
  return { sold, refused, partlySold, doubtful, waiting, unpaid }

  async function order(other: object = {}): Promise<Order> {
    const answer = await post(asks, checkout({ cart: ORDERED, ...other }))
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`)
    return (answer.json() as { order: Order }).order
  }

  async function paid(end: string, other?: object): Promise<string> {
    const { token, payment_url } = await order(other)
    await sandbox.pay(payment_url)
    for (let poll = 0; poll < POLLS; poll++) {
      const { order } = (await asks(`/api/orders/${token}`)).json() as { order: Order }
      if (order.status === end) return token
      await pause(200)
    }
    throw new Error(`an order was never ${end}`)
  }
}

export type Orders = Awaited<ReturnType<typeof placeOrders>>
