import { MAX_LINES } from '@/lib/domain/cart/cart'
import { NOTE_NAMES } from '@/lib/domain/cart/notes'
import { MAX_DELIVERIES } from '@/lib/domain/order/order'
import shop from '@/shop.config'

const KB = 1024

/** Of one UTF-16 unit, as limits on texts count: written as `\uXXXX`, which takes more than UTF-8 of any alphabet. */
const BYTES_OF_LETTER = 6
const LETTERS_OF_LINE = NOTE_NAMES.reduce((sum, name) => sum + shop.noteLimits[name], 0)
/** Of a line besides its notes: what its fields are called, its numbers. */
const REST_OF_LINE = 256
/** Of a delivery: a person and an address, of letters as long, and which lines go so. */
const DELIVERY = 5 * KB
/** Of an order besides its lines and deliveries: a person, an address and two campaigns. */
const REST_OF_ORDER = 28 * KB

/** Bytes that an order may have: a full basket with all its notes that goes as many ways as it may, in any alphabet. And whatever else a shopper sends. */
export const MAX_BODY_BYTES =
  MAX_LINES * (LETTERS_OF_LINE * BYTES_OF_LETTER + REST_OF_LINE) +
  MAX_DELIVERIES * DELIVERY +
  REST_OF_ORDER
/** Bytes of a payment provider's event, which may be larger than that. */
export const MAX_WEBHOOK_BYTES = 256 * KB
