import { updateCart } from '@/lib/cart/storage'
import { forgetDraft } from '@/lib/checkout/draft'
import { forgetCheckout, pauseCheckout, readOpenCheckout } from '@/lib/checkout/idempotency-key'
import { rememberOrder } from '@/lib/checkout/placed-orders'
import { withoutSold } from '@/lib/checkout/without-sold'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { isFinal } from '@/lib/domain/order/state-machine'
import { purchase } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'

/**
 * Tidies up after the order that this browser placed, and only after that one: once sold, it is counted, which can only
 * happen here and so only once, what was sold leaves the basket and what was typed is forgotten; once refused or not paid,
 * everything stays and the next try is a new order. In doubt, the same once more is still that order, so that nobody buys
 * twice by impatience; anything else is a new one.
 */
export function finishCheckout(order: PublicOrder): void {
  const { token, status } = order
  const attempt = readOpenCheckout()
  if (attempt?.token !== token) return
  rememberOrder(order)
  if (status === 'sold' || status === 'partly-sold') {
    track(purchase(order))
    updateCart((cart) => withoutSold(cart, attempt.lines, order))
    forgetDraft()
  }
  if (isFinal(status)) forgetCheckout()
  else if (status === 'unknown') pauseCheckout()
}

/** The same for an order whose page was left before it could do so; without an answer nothing changes. */
export async function finishEarlierCheckout(): Promise<void> {
  const token = readOpenCheckout()?.token
  if (!token) return
  const response = await fetch(`/api/orders/${token}`).catch(() => null)
  if (response?.ok) finishCheckout((await response.json()).order)
}
