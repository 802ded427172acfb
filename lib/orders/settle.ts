import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import {
  findOrderById,
  findOrderByIntent,
  findOrderBySession,
  findOrderByToken,
  type Order,
} from '@/lib/orders/ledger'
import { closePayment, type Looked, look } from '@/lib/orders/look'
import { followRefund } from '@/lib/orders/refund'
import { giveUpForgotten, type Sold, sell } from '@/lib/orders/sell'
import { paced } from '@/lib/pace'
import { SALE_DEADLINE } from '@/lib/smart-gift/sale'

const LOOK_AGAIN = 200

/**
 * Sells a written order that nothing is to be paid for here, once: whoever moves it to `selling` sends it, everybody else
 * waits for what comes of that. It comes back settled, or `received` where nothing was sent and it may be tried again.
 */
export async function settle(order: Order): Promise<Sold> {
  const sold = order.status === 'received' ? await sell(order) : null
  return sold ?? { order: await waitForAnswer(order.id), retryAfter: null }
}

/** Who waits in this process, an order each: however many wait for it, one looks. */
const waiting = new Map<number, Promise<Order>>()

function waitForAnswer(id: number): Promise<Order> {
  const known = waiting.get(id)
  if (known) return known
  const answer = lookUntilAnswered(id).finally(() => waiting.delete(id))
  waiting.set(id, answer)
  return answer
}

/** Looks at the order until the process that sells it has its answer, or must have died. */
async function lookUntilAnswered(id: number): Promise<Order> {
  const until = Date.now() + paced(SALE_DEADLINE)
  let order = await existing(id)
  while (order.status === 'selling' && Date.now() < until) {
    await pause(LOOK_AGAIN)
    order = await existing(id)
  }
  return order
}

async function existing(id: number): Promise<Order> {
  const order = await findOrderById(id)
  if (!order) throw new Error(`order ${id} is gone`)
  return order
}

const isUnpaid = ({ status, payment, attention }: Order) =>
  status === 'received' && payment.status === 'open' && attention === null

/** As it stands now; `failed`: its payment could not be seen. */
async function settled(order: Order, work: (order: Order) => Promise<Looked>): Promise<Looked> {
  if (!isUnpaid(order)) return { order, failed: false }
  const { failed } = await work(order)
  return { order: await existing(order.id), failed }
}

/**
 * The one way from a payment to its order, for the webhook and for the shopper who comes back, however often and at once:
 * once this is done, a paid order is authorised in the ledger. null: no order of ours has this session.
 */
export async function settleSession(session: string): Promise<Looked | null> {
  const order = await findOrderBySession(session)
  return order && settled(order, look)
}

/** The same for the shopper who comes back, by the order's token. */
export async function settlePayment(token: string): Promise<Looked | null> {
  const order = await findOrderByToken(token)
  return order && settled(order, look)
}

/** Once this is done, the ledger has how a refund has gone. null: no order of ours has this payment. */
export async function settleRefund(intent: string): Promise<Looked | null> {
  const order = await findOrderByIntent(intent)
  if (order?.payment.status !== 'refunding') return order && { order, failed: false }
  return followRefund(order)
}

/** The shopper goes back without paying: nobody can pay it any more, unless somebody just has. */
export async function abandonPayment(order: Order): Promise<Looked> {
  return settled(order, closePayment)
}

/** The order as a page shows it, a forgotten sale given up first. */
export async function followOrder(token: string): Promise<Order | null> {
  const order = await findOrderByToken(token)
  return order && ((await giveUpForgotten(order)) ?? order)
}
