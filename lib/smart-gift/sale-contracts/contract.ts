import type { SaleContract } from '@/lib/platform/env'
import { cartBody } from '@/lib/smart-gift/sale-contracts/cart'
import { itemsBody } from '@/lib/smart-gift/sale-contracts/items'
import { posSaleBody } from '@/lib/smart-gift/sale-contracts/pos-sale'
import type { Sale } from '@/lib/smart-gift/sale-contracts/sale'

/** How a sale is written in each of the shapes that the publisher has told of. */
export const SALE_BODIES: Record<SaleContract, (sale: Sale) => object> = {
  cart: cartBody,
  items: itemsBody,
  'pos-sale': posSaleBody,
}

/** Where the names of a shape stand in ours, for what an error of Smart Gift's complains of. */
const OURS: Record<string, string> = {
  items: 'cart',
  address1: 'line1',
  address2: 'line2',
  delivery_method: 'type_id',
  delivery_date: 'date',
}

/** An error's path in any shape as a path of ours: `items.0.price` is `cart.0.value`. */
export function toOurPath(path: string): string {
  const names = path.split('.')
  const isLine = names.includes('items')
  return names
    .map((name) => (isLine && name === 'price' ? 'value' : (OURS[name] ?? name)))
    .join('.')
}
