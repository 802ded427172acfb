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

export type Customer = {
  first_name: string
  last_name: string
  email: string
  /** Absent until the payment page has asked for it; nothing is sold before. */
  billing_address?: Address
}

/** One way that some of an order's vouchers go: one sale of the API. */
export type Delivery = Partial<Recipient> & {
  /** Which lines of the cart, counted from 0. */
  lines: number[]
  type_id: number
  name: string
  /** Pence. */
  price: Pence
  /** ISO date after today; absent: at once. */
  date?: string
}

/** The most ways that the vouchers of one order can go. */
export const MAX_DELIVERIES = 10

/** Every line of the cart is in exactly one delivery. */
export type OrderDetails = { cart: OrderLine[]; customer: Customer; deliveries: Delivery[] }

export const linePrice = (line: { value: Pence; persons?: number }): Pence =>
  line.value * (line.persons ?? 1)

type Priced = Pick<OrderDetails, 'cart' | 'deliveries'>

/** The cart's lines that a delivery or a sale is of. */
export const linesOf = <T>(cart: readonly T[], { lines }: { lines: readonly number[] }): T[] =>
  lines.flatMap((index) => cart[index] ?? [])

/** The delivery that a sale is of: they share their lines. */
export function deliveryOf(
  { deliveries }: Priced,
  { lines }: { lines: readonly number[] },
): Delivery {
  const [first] = lines
  const delivery = deliveries.find((each) => each.lines.some((line) => line === first))
  if (!delivery) throw new Error('a sale is of no delivery')
  return delivery
}

/** Pence of one delivery: its lines and its own price. */
export const deliveryTotal = ({ cart }: Priced, delivery: Delivery): Pence =>
  linesOf(cart, delivery).reduce((sum, line) => sum + linePrice(line), delivery.price)

/** Pence to pay: all deliveries with their lines. */
export const orderTotal = (details: Priced): Pence =>
  details.deliveries.reduce((sum, delivery) => sum + deliveryTotal(details, delivery), 0)
