import type { Pence } from '@/lib/domain/money'
import { linePrice } from '@/lib/domain/order/order'
import { randomId } from '@/lib/domain/random-id'

/** How one gift goes: the number of a delivery option, and an ISO date where a day was named. */
export type LineDelivery = { type_id: number; date?: string }

/** What a shopper chose of one voucher: ids and choices only, the catalogue has the rest. */
export type CartLine = {
  /** Names the line within this browser. */
  key: string
  /** The voucher's id. */
  id: number
  /** Pence for one unit, as it stood when chosen. */
  value: Pence
  /** Experiences only. */
  persons?: number
  to: string
  from: string
  message: string
  /** Absent until it was chosen for this gift. */
  delivery?: LineDelivery
}

/** Something the basket has to tell its owner; `words` are notes that a removed line held. */
export type CartNotice = { text: string; words?: string }

/** The most vouchers in one order. */
export const MAX_LINES = 30

export type Cart = { lines: CartLine[]; notices: CartNotice[] }

export const EMPTY_CART: Cart = { lines: [], notices: [] }

type Chosen = Pick<CartLine, 'value' | 'persons' | 'delivery'>
type Notes = Pick<CartLine, 'to' | 'from' | 'message'>

/** A line with a name of its own, its notes without the space around them. */
export const newLine = (id: number, chosen: Chosen, { to, from, message }: Notes): CartLine => ({
  key: randomId(),
  id,
  ...chosen,
  to: to.trim(),
  from: from.trim(),
  message: message.trim(),
})

export const addLine = (cart: Cart, line: CartLine, at = cart.lines.length): Cart => ({
  ...cart,
  lines: cart.lines.toSpliced(at, 0, line),
})

export const removeLines = (cart: Cart, keys: readonly string[]): Cart => ({
  ...cart,
  lines: cart.lines.filter((line) => !keys.includes(line.key)),
})

export const changeLine = (
  cart: Cart,
  key: string,
  change: Partial<Omit<CartLine, 'key' | 'id'>>,
): Cart => ({
  ...cart,
  lines: cart.lines.map((line) => (line.key === key ? { ...line, ...change } : line)),
})

export const cartTotal = (lines: readonly CartLine[]): Pence =>
  lines.reduce((sum, line) => sum + linePrice(line), 0)

export const itemCount = (cart: Cart, id: number): number =>
  cart.lines.filter((line) => line.id === id).length
