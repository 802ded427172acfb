import type { Delivery, OrderDetails } from '@/lib/domain/order/order'

/** How an order's details lie in the database. The build before wrote `delivery` alone, for all lines. */
export type StoredDetails = Pick<OrderDetails, 'cart' | 'customer'> & {
  deliveries?: Delivery[]
  delivery?: Omit<Delivery, 'lines'>
}

/** What is written. An order of one delivery has it twice, so that a process of the build before can go on with it. */
export function toStored({ cart, customer, deliveries }: OrderDetails): StoredDetails {
  const [first, ...others] = deliveries
  if (!first || others.length > 0) return { cart, customer, deliveries }
  const { lines: _, ...delivery } = first
  return { cart, customer, deliveries, delivery }
}

/** What was written by this build or the one before; orders are read through this alone. */
export function fromStored({ cart, customer, deliveries, delivery }: StoredDetails): OrderDetails {
  if (deliveries) return { cart, customer, deliveries }
  if (!delivery) throw new Error('an order without a delivery')
  return { cart, customer, deliveries: [{ ...delivery, lines: cart.map((_, index) => index) }] }
}

/** The build before cannot sell it: it knows one delivery an order, and no order without an address. */
export const isNewKind = ({ customer, deliveries }: OrderDetails): boolean =>
  deliveries.length > 1 || customer.billing_address === undefined
