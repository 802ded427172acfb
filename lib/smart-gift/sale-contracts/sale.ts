import type { Pence } from '@/lib/domain/money'
import { formatDecimal } from '@/lib/domain/money'
import type { Address, Customer, Delivery, OrderLine } from '@/lib/domain/order/order'

/** One sale of an order, whatever shape it is sent in. */
export type Sale = {
  order_id: number
  payment_method_id: number
  cart: OrderLine[]
  customer: Customer & { billing_address: Address }
  delivery: Omit<Delivery, 'lines'>
}

/** An amount as it is written in JSON, 50.00: marked here, since JSON itself has no way to keep the noughts. */
export class Amount {
  constructor(readonly pence: Pence) {}
  toJSON = () => `${MARK}${formatDecimal(this.pence)}${MARK}`
}

/** No text of a shopper's has it: JSON writes it as an escape. */
const MARK = '\u0000'
const MARKED = /"\\u0000(\d+\.\d\d)\\u0000"/g

/** A body as it is sent, its amounts with two decimals and without quotes. */
export const toJson = (body: object): string => JSON.stringify(body).replace(MARKED, '$1')

/** What says nothing is left out. */
export const orAbsent = (text: string | undefined) => text || undefined
