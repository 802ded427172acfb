import { updateCart } from '@/lib/cart/storage'
import { forgetDraft } from '@/lib/checkout/draft'
import { forgetAttempt, pauseAttempt, readAttempt } from '@/lib/checkout/idempotency-key'
import { removeLines } from '@/lib/domain/cart/cart'
import { isOver } from '@/lib/domain/order/state-machine'
import { purchase } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import type { PublicOrder } from '@/lib/orders/order-view'

/**
 * Tidies up after the order that this browser placed, and only after that one: once sold, it is counted, which can only
 * happen here and so only once, its lines leave the basket and what was typed is forgotten; once refused or not paid,
 * everything stays and the next try is a new order. In doubt, the same once more is still that order, so that nobody buys
 * twice by impatience; anything else is a new one.
 */
export function closeCheckout(order: PublicOrder): void {
  const { token, status } = order
  const attempt = readAttempt()
  if (attempt?.token !== token) return
  if (status === 'sold') {
    track(purchase(order))
    updateCart((cart) => removeLines(cart, attempt.lines))
    forgetDraft()
  }
  if (isOver(status)) forgetAttempt()
  else if (status === 'unknown') pauseAttempt()
}

/** The same for an order whose page was left before it could do so; without an answer nothing changes. */
export async function closeEarlierCheckout(): Promise<void> {
  const token = readAttempt()?.token
  if (!token) return
  const response = await fetch(`/api/orders/${token}`).catch(() => null)
  if (response?.ok) closeCheckout((await response.json()).order)
}
