import type { Pence } from '@/lib/domain/money'

/** A way of delivery that the merchant offers. */
export type DeliveryOption = {
  /** Smart Gift's own number for it. */
  type_id: number
  name: string
  price: Pence
  needsAddress: boolean
  /** Whether the shopper may name a day. */
  dated: boolean
}
