import { people } from '@/lib/messages/plural'

/** A list of prices: in the checkout, on an order, in a cart link. */
export const priceMessages = {
  line: (title: string, persons: number | undefined) =>
    persons === undefined ? title : `${title}, ${people(persons)}`,
  /** A line whose voucher is not known yet. */
  someVoucher: 'Gift voucher',
  delivery: (way: string) => `Delivery, ${way.toLowerCase()}`,
  free: 'Free',
  total: 'Total',
}
