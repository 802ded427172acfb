import { type Cart, countOf } from '@/lib/domain/cart/cart'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { choosingWords } from '@/lib/messages/choosing'
import { offerWords } from '@/lib/messages/offer'

/** Why somebody with this basket cannot add one more of a voucher, in words; null where nothing stands in the way. */
export function stockRefusal(voucher: Voucher | null, cart: Cart | undefined): string | null {
  if (!voucher) return choosingWords.notSold
  if (isSoldOut(voucher)) return offerWords.soldOut
  const { available_count: left } = voucher
  if (left === null || !cart || countOf(cart, voucher.id) < left) return null
  return choosingWords.allInBasket(left)
}
