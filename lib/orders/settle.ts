import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from '@/lib/log'
import {
  findOrderById,
  findOrderByToken,
  giveUpSalesSentBefore,
  moveOrder,
  type Order,
} from '@/lib/orders/ledger'
import { isSettled } from '@/lib/orders/states'
import { postSale, SALE_DEADLINE, type SaleResult } from '@/lib/smart-gift/sale'

const LOOK_AGAIN = 200
const FORGOTTEN = SALE_DEADLINE + 10_000

export type Settled = { order: Order; retryAfter: number | null }

/**
 * Sells a written order, once: whoever moves it to `selling` sends it, everybody else waits for what comes of that.
 * The order comes back settled, or `received` where nothing was sent and it may be tried again.
 */
export async function settle(order: Order): Promise<Settled> {
  if (order.status === 'received') {
    const selling = await moveOrder(order, 'selling', { sentAt: new Date() })
    if (selling) return sell(selling)
  }
  return { order: await waitForAnswer(order.id), retryAfter: null }
}

async function sell(selling: Order): Promise<Settled> {
  const result = await postSale(selling.id, selling.details)
  const retryAfter = result.kind === 'not-sold' ? result.retryAfter : null
  logSale(selling, result)
  try {
    const order = (await recordResult(selling, result)) ?? (await existing(selling.id))
    return { order, retryAfter }
  } catch (error) {
    // The sale went out and its outcome is in the log; whoever waits must not be told that nothing happened.
    log.error({ err: error, order: selling.id }, 'outcome of a sale not written down')
    return { order: selling, retryAfter: null }
  }
}

function recordResult(selling: Order, result: SaleResult): Promise<Order | null> {
  const settledAt = new Date()
  switch (result.kind) {
    case 'sold':
      return moveOrder(selling, 'sold', { reference: result.reference, settledAt })
    case 'rejected':
      return moveOrder(selling, 'rejected', { refusal: result.refusal, settledAt })
    case 'unknown':
      return moveOrder(selling, 'unknown', { settledAt })
    case 'not-sold':
      return moveOrder(selling, 'received', { sentAt: null })
  }
}

function logSale({ id }: Order, result: SaleResult) {
  const { kind: outcome, ...details } = result.kind === 'rejected' ? { kind: result.kind } : result
  const level = result.kind === 'unknown' ? 'error' : result.kind === 'not-sold' ? 'warn' : 'info'
  log[level]({ order: id, outcome, ...details }, 'sale')
}

/** Looks at the order until the process that sells it has its answer, or must have died. */
async function waitForAnswer(id: number): Promise<Order> {
  const until = Date.now() + SALE_DEADLINE
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

/** Gives up sales whose process died under them. Safe beside running shops: theirs are younger than the deadline. */
export async function giveUpForgottenSales(): Promise<void> {
  for (const order of await giveUpSalesSentBefore(new Date(Date.now() - FORGOTTEN))) {
    log.error({ order }, 'sale without an answer: look the order up in the Smart Gift dashboard')
  }
}

/** The order as a page shows it, a forgotten sale given up first. */
export async function followOrder(token: string): Promise<Order | null> {
  const order = await findOrderByToken(token)
  if (!order || isSettled(order.status)) return order
  await giveUpForgottenSales()
  return findOrderByToken(token)
}
