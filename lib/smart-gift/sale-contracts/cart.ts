import type { Address, OrderLine } from '@/lib/domain/order/order'
import { Amount, orAbsent, type Sale } from '@/lib/smart-gift/sale-contracts/sale'

/**
 * `cart`, at /sale: exactly as the original "sell a voucher" page documents it. `id` a string, one item a voucher, money with two
 * decimals, optional fields only where they say something.
 */
export const cartBody = ({ order_id, payment_method_id, cart, customer, delivery }: Sale) => ({
  order_id,
  payment_method_id,
  cart: cart.map(item),
  customer: {
    first_name: customer.first_name,
    last_name: customer.last_name,
    email: customer.email,
    billing_address: address(customer.billing_address),
  },
  delivery: {
    type_id: delivery.type_id,
    price: new Amount(delivery.price),
    first_name: delivery.first_name,
    last_name: delivery.last_name,
    ...address(delivery),
    date: delivery.date,
  },
})

const item = ({ id, value, persons, to, from, message }: OrderLine) => ({
  id: String(id),
  value: new Amount(value),
  persons,
  to: orAbsent(to),
  from: orAbsent(from),
  message: orAbsent(message),
})

/** In the documented order; a line that says nothing is left out. */
const address = ({ line1, line2, line3, city, county, postcode }: Partial<Address>) => ({
  line1,
  line2: orAbsent(line2),
  line3: orAbsent(line3),
  city,
  county,
  postcode,
})
