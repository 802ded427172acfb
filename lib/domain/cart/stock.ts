import { type Cart, itemCount } from '@/lib/domain/cart/cart'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { offerMessages } from '@/lib/messages/offer'
import { selectionMessages } from '@/lib/messages/selection-errors'

/** Why somebody with this basket cannot add one more of a voucher, in words; null where nothing stands in the way. */
export function stockRefusal(voucher: Voucher | null, cart: Cart | undefined): string | null {
  if (!voucher) return selectionMessages.notSold
  if (isSoldOut(voucher)) return offerMessages.soldOut
  const { available_count: left } = voucher
  if (left === null || !cart || itemCount(cart, voucher.id) < left) return null
  return selectionMessages.allInBasket(left)
}
