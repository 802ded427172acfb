import 'server-only'
import { checkInTurn, stepOf } from '@/lib/orders/check-payment'
import { canBeOpened, claim, isDue } from '@/lib/orders/claim'
import { findOrderById, type Order } from '@/lib/orders/ledger'
import { capture, release } from '@/lib/orders/pay'
import { followRefund } from '@/lib/orders/refund'
import { giveUpForgotten, giveUpSelling, sell, waitToSell } from '@/lib/orders/sell'
import type { NextStep } from '@/lib/orders/states'
import { ago } from '@/lib/orders/waits'
import { watchOrder } from '@/lib/orders/watch-order'
import { currentSuspension } from '@/lib/smart-gift/suspension'
import { refusalWords } from '@/lib/words/order'

/** A step that asks a payment provider: one process at a time. */
const leased = (step: (order: Order) => Promise<unknown>) => async (order: Order) => {
  const mine = await claim(order)
  if (mine) await step(mine)
}

/** Selling needs no lease: who commits `selling` has it. */
async function sellOrGiveUp(order: Order): Promise<unknown> {
  const { takenAt } = order.payment
  const isSuspended = (await currentSuspension()) !== null
  if (!takenAt || takenAt >= ago('tryToSell')) return isSuspended ? waitToSell(order) : sell(order)
  return giveUpSelling(order, isSuspended ? refusalWords.suspended : refusalWords.notReached)
}

const STEPS: Record<NextStep, (order: Order) => Promise<unknown>> = {
  look: leased(checkInTurn),
  sell: sellOrGiveUp,
  'give-up': giveUpForgotten,
  capture: leased(capture),
  release: leased(release),
  'follow-refund': leased(followRefund),
  close: leased(checkInTurn),
}

/**
 * Takes an order as far as it goes now: every step that is due, from wherever an earlier process left it. Any number may
 * work on the same order: the ledger lets each step happen once. Back comes the order as it stands; null: there is none.
 */
export const work = (id: number): Promise<Order | null> =>
  watchOrder(id, 'work', async (note) => {
    const order = await goOn(id)
    note({ 'order.status': order?.status })
    return order
  })

async function goOn(id: number): Promise<Order | null> {
  for (;;) {
    const order = await findOrderById(id)
    const step = order && stepOf(order)
    if (!order || !step || !isDue(order) || canBeOpened(order)) return order
    await STEPS[step](order)
  }
}
