import { type ApiError, apiError, type FieldErrors } from '@/lib/domain/api-error'
import type { OrderDetails } from '@/lib/domain/order/order'
import { lineMessages, placingMessages } from '@/lib/messages/checkout-errors'
import type { OutOfStock } from '@/lib/orders/stock'

/** The refusal of an order that wants more than is left: each line past that, on its own path. */
export function outOfStock(cart: OrderDetails['cart'], { left }: OutOfStock): ApiError {
  const errors: FieldErrors = {}
  const wanted = new Map<number, number>()
  for (const [index, { id, title }] of cart.entries()) {
    const count = (wanted.get(id) ?? 0) + 1
    wanted.set(id, count)
    const most = left.get(id)
    if (most === undefined || count <= most) continue
    errors[`cart.${index}.id`] = [
      most === 0 ? lineMessages.soldOut(title) : lineMessages.tooMany(title, most),
    ]
  }
  return apiError(placingMessages.changed, errors)
}
