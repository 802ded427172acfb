import { type Pence, toPounds } from '@/lib/domain/money'
import { linePrice, linesOf } from '@/lib/domain/order/order'
import type { PublicDelivery } from '@/lib/domain/order/public-order'
import { type Card, leastPrice, type Voucher } from '@/lib/domain/voucher/voucher'
import { people } from '@/lib/messages/plural'

// Names and shapes: https://developers.google.com/analytics/devguides/collection/ga4/reference/events
// Pounds go out, as that reference wants them. Nothing that a shopper wrote is ever in an event.

export type EventName =
  | 'view_item_list'
  | 'select_item'
  | 'view_item'
  | 'add_to_cart'
  | 'remove_from_cart'
  | 'view_cart'
  | 'begin_checkout'
  | 'add_shipping_info'
  | 'add_payment_info'
  | 'purchase'

type Item = {
  item_id: string
  item_name: string
  item_category: Voucher['type']
  item_variant?: string
  /** Pounds for the whole voucher. */
  price: number
  quantity: 1
}

type More = {
  item_list_name?: string
  shipping_tier?: string
  transaction_id?: string
  /** Pounds. */
  shipping?: number
}

export type ShopEvent = {
  name: EventName
  params: More & { currency: 'GBP'; value: number; items: Item[] }
}

/** A voucher as it is counted; price in pence. */
type Counted = { id: number; title: string; type: Voucher['type']; persons?: number; price: Pence }

/** Something happened to vouchers. */
export const shopEvent = (name: EventName, counted: Counted[], more: More = {}): ShopEvent => ({
  name,
  params: {
    ...more,
    currency: 'GBP',
    value: toPounds(counted.reduce((sum, { price }) => sum + price, 0)),
    items: counted.map(toItem),
  },
})

const toItem = ({ id, title, type, persons, price }: Counted): Item => ({
  item_id: String(id),
  item_name: title,
  item_category: type,
  ...(persons !== undefined && { item_variant: people(persons) }),
  price: toPounds(price),
  quantity: 1,
})

/** A voucher nobody has chosen yet, at the least it can cost. */
export const viewItem = (voucher: Card): Counted => ({ ...voucher, price: leastPrice(voucher) })

type Line = { id: number; value: Pence; persons?: number }

/** A line of a basket or of an order. */
export const selectItem = (line: Line, title = 'Gift voucher'): Counted => ({
  id: line.id,
  title,
  type: line.persons === undefined ? 'monetary' : 'experience',
  persons: line.persons,
  price: linePrice(line),
})

/** Lines with the titles their vouchers have. */
export const countedLines = (
  lines: readonly Line[],
  vouchers: ReadonlyMap<number, Pick<Voucher, 'title'> | null>,
): Counted[] => lines.map((line) => selectItem(line, vouchers.get(line.id)?.title))

/** What was sold of an order. It is named by its number and not by its token, which opens it. */
export function purchase(order: {
  id: number
  lines: (Line & { title: string })[]
  deliveries: Pick<PublicDelivery, 'status' | 'lines' | 'name' | 'price'>[]
}): ShopEvent {
  const sold = order.deliveries.filter(({ status }) => status === 'sold')
  return shopEvent(
    'purchase',
    sold.flatMap((each) => linesOf(order.lines, each)).map((line) => selectItem(line, line.title)),
    {
      transaction_id: String(order.id),
      shipping: toPounds(sold.reduce((sum, { price }) => sum + price, 0)),
      shipping_tier: [...new Set(sold.map(({ name }) => name))].join(', '),
    },
  )
}
