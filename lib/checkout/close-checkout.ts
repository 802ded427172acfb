import { removeLines } from '@/lib/cart/cart'
import { updateCart } from '@/lib/cart/storage'
import { forgetAttempt, readAttempt } from '@/lib/checkout/attempt'
import { forgetDraft } from '@/lib/checkout/draft'
import type { OrderStatus } from '@/lib/orders/states'

/**
 * Tidies up after the order that this browser placed, and only after that one: once sold, its lines leave the basket and
 * what was typed is forgotten; once refused, everything stays and the next try is a new order.
 */
export function closeCheckout(token: string, status: OrderStatus): void {
  const attempt = readAttempt()
  if (attempt?.token !== token) return
  if (status === 'sold') {
    updateCart((cart) => removeLines(cart, attempt.lines))
    forgetDraft()
  }
  if (status === 'sold' || status === 'rejected') forgetAttempt()
}
