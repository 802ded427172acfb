import type { Pence } from '@/lib/domain/money'

export type GiftNote = { to?: string; from?: string; message?: string }

/** One voucher as it was ordered. */
export type OrderLine = GiftNote & {
  id: number
  title: string
  /** Pence for one unit: the chosen amount, or the experience's price for one person. */
  value: Pence
  /** Experiences only: multiplies `value`. */
  persons?: number
}

export type Address = {
  line1: string
  line2?: string
  line3?: string
  city: string
  county: string
  postcode: string
}

export type Recipient = Address & { first_name: string; last_name: string }

export type OrderDetails = {
  cart: OrderLine[]
  customer: { first_name: string; last_name: string; email: string; billing_address: Address }
  delivery: Partial<Recipient> & {
    type_id: number
    name: string
    /** Pence. */
    price: Pence
    /** ISO date after today; absent: at once. */
    date?: string
  }
}

export const linePrice = (line: { value: Pence; persons?: number }): Pence =>
  line.value * (line.persons ?? 1)

/** Pence to pay: every line and the delivery. */
export const orderTotal = ({ cart, delivery }: Pick<OrderDetails, 'cart' | 'delivery'>): Pence =>
  cart.reduce((sum, line) => sum + linePrice(line), delivery.price)
