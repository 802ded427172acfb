import type { Pence } from '@/lib/domain/money'
import type { PaymentState } from '@/lib/payments/payment-gateway'

const CURRENCY = 'gbp'

/** Why what was paid is not what an order costs, in words for a person; null when it is. */
export function verifyPayment(
  { amount, currency, orderId }: PaymentState,
  order: { id: number; total: Pence },
): string | null {
  if (orderId !== String(order.id)) return 'its payment names another order: nothing was sold'
  if (currency !== CURRENCY) return 'it was paid in another currency: nothing was sold'
  return amount === order.total ? null : 'another amount was paid: nothing was sold'
}
