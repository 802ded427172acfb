import { type Address, linePrice, type OrderLine } from '@/lib/domain/order/order'
import { Amount, orAbsent, type Sale } from '@/lib/smart-gift/sale-contracts/sale'

/*
 * `items`, at /sale: the publisher's later page, which is in hand as excerpts only. npm run doctor asks an account for the names and
 * says which it does not know; what is assumed is corrected here and nowhere else.
 *
 * | field                                                        | published                 | assumed                    |
 * | ------------------------------------------------------------ | ------------------------- | -------------------------- |
 * | reference                                                    | name, unique              | a number                   |
 * | items[].to, from, message                                    | names, optional           |                            |
 * | items[].id, price, persons                                   | names, on the other page  | the same here              |
 * | customer: address1, address2                                 | names, all but address2   | below `billing_address`    |
 * | delivery_method, price, delivery_date                        | names                     | below `delivery`           |
 * | totals.total, totals.subtotal                                | names                     | without and with delivery  |
 * | payment_method_id                                            | "payment method id"       | its name                   |
 */
export const itemsBody = ({ order_id, payment_method_id, cart, customer, delivery }: Sale) => {
  const subtotal = cart.reduce((sum, line) => sum + linePrice(line), 0)
  return {
    reference: order_id,
    payment_method_id,
    items: cart.map(item),
    customer: {
      first_name: customer.first_name,
      last_name: customer.last_name,
      email: customer.email,
      billing_address: address(customer.billing_address),
    },
    delivery: {
      delivery_method: delivery.type_id,
      price: new Amount(delivery.price),
      first_name: delivery.first_name,
      last_name: delivery.last_name,
      ...(delivery.line1 !== undefined && address(delivery)),
      delivery_date: delivery.date,
    },
    totals: { total: new Amount(subtotal + delivery.price), subtotal: new Amount(subtotal) },
  }
}

/** The price of an experience is computed upstream, from `persons`; that of an amount has to be said. */
const item = ({ id, value, persons, to, from, message }: OrderLine) => ({
  id,
  price: persons === undefined ? new Amount(value) : undefined,
  persons,
  to: orAbsent(to),
  from: orAbsent(from),
  message: orAbsent(message),
})

/** Two lines where a shopper has three: the third follows the second. */
const address = ({ line1, line2, line3, city, county, postcode }: Partial<Address>) => ({
  address1: line1,
  address2: orAbsent([line2, line3].filter(Boolean).join(', ')),
  city,
  county,
  postcode,
})
