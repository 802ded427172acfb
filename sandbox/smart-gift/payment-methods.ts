import { json, type Reply } from '../http/reply'

const paymentMethods = [
  { id: 12, name: 'Website card payment' },
  { id: 15, name: 'Website invoice' },
]

/** GET /payment-methods. */
export function listPaymentMethods(): Reply {
  return json(200, { data: paymentMethods })
}

/** Whether the merchant has this payment method. */
export function isPaymentMethod(id: number): boolean {
  return paymentMethods.some((method) => method.id === id)
}
