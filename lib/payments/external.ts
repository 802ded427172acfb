import type { PaymentProvider } from '@/lib/payments/payment-gateway'

/** The venue is paid elsewhere (an invoice, on account): an order is sold at once. Only where it is chosen by name. */
export const external: PaymentProvider = { name: 'external', till: null }
