import type { OrderDetails } from '@/lib/domain/order/order'
import type { PaymentMethod } from '@/lib/orders/order-repository'
import { external } from '@/lib/payments/external'
import { stripe } from '@/lib/payments/stripe'

const ADDRESS = { line1: '1A Test Street', city: 'Test', county: 'Testings', postcode: 'T35 TER' }

/** The order of the API's own example, in the shop's terms: pence, and nothing that is empty. */
export const EXAMPLE: OrderDetails = {
  cart: [
    {
      id: 37,
      title: 'Monetary Gift Voucher',
      value: 5000,
      to: 'Jane',
      from: 'John',
      message: 'Thank You!',
    },
    { id: 38, title: 'Dinner, Bed & Breakfast', value: 21500 },
  ],
  customer: {
    first_name: 'John',
    last_name: 'Smith',
    email: 'john@smart-gift.co.uk',
    billing_address: ADDRESS,
  },
  deliveries: [
    {
      lines: [0, 1],
      type_id: 1,
      name: 'By post',
      price: 399,
      first_name: 'Jane',
      last_name: 'Smith',
      ...ADDRESS,
      date: '2021-05-20',
    },
  ],
}

export const ELSEWHERE: PaymentMethod = { provider: external, paymentMethodId: 12 }
export const BY_CARD: PaymentMethod = { provider: stripe, paymentMethodId: 12 }
