import { type Cart, countOf } from '@/lib/cart/cart'
import { isSoldOut, type Voucher } from '@/lib/catalogue/voucher'

/** Why somebody with this basket cannot add one more of a voucher, in words; null where nothing stands in the way. */
export function stockRefusal(voucher: Voucher | null, cart: Cart | undefined): string | null {
  if (!voucher) return 'This voucher is no longer sold.'
  if (isSoldOut(voucher)) return 'Sold out'
  const { available_count: left } = voucher
  if (left === null || !cart || countOf(cart, voucher.id) < left) return null
  const all = left === 1 ? 'The last one is' : `All ${left} that are left are`
  return `${all} in your basket already.`
}
