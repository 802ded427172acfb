import 'server-only'
import type { NextStep } from '@/lib/domain/order/state-machine'
import { refusalMessages } from '@/lib/messages/order'
import { capture, release } from '@/lib/orders/capture-and-release'
import { checkInTurn, stepOf } from '@/lib/orders/check-payment'
import { instrumentOrder } from '@/lib/orders/instrument-order'
import { acquireOrderLease, canBeOpened, isDue } from '@/lib/orders/lease'
import { findOrderById, type Order } from '@/lib/orders/order-repository'
import { followRefund } from '@/lib/orders/refund'
import { giveUpForgotten, giveUpSelling, submitSale, waitToSell } from '@/lib/orders/submit-sale'
import { completeAddress } from '@/lib/orders/sync-payment'
import { ago } from '@/lib/orders/timeouts'
import { currentSuspension } from '@/lib/smart-gift/suspension'

/** A step that asks a payment provider: one process at a time. */
const leased = (step: (order: Order) => Promise<unknown>) => async (order: Order) => {
  const mine = await acquireOrderLease(order)
  if (mine) await step(mine)
}

/** Selling needs no lease: who commits `selling` has it. */
async function sellOrGiveUp(order: Order): Promise<unknown> {
  if (!order.details.customer.billing_address) return completeAddress(order)
  const since = order.payment.takenAt ?? order.createdAt
  const isSuspended = (await currentSuspension()) !== null
  if (since >= ago('tryToSell')) return isSuspended ? waitToSell(order) : submitSale(order)
  return giveUpSelling(order, isSuspended ? refusalMessages.suspended : refusalMessages.notReached)
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
export const workOnOrder = (id: number): Promise<Order | null> =>
  instrumentOrder(id, 'work', async (note) => {
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
