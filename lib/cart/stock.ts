import { type Cart, countOf } from '@/lib/cart/cart'
import { isSoldOut, type Voucher } from '@/lib/catalogue/voucher'
import { choosingWords } from '@/lib/words/choosing'
import { offerWords } from '@/lib/words/offer'

/** Why somebody with this basket cannot add one more of a voucher, in words; null where nothing stands in the way. */
export function stockRefusal(voucher: Voucher | null, cart: Cart | undefined): string | null {
  if (!voucher) return choosingWords.notSold
  if (isSoldOut(voucher)) return offerWords.soldOut
  const { available_count: left } = voucher
  if (left === null || !cart || countOf(cart, voucher.id) < left) return null
  return choosingWords.allInBasket(left)
}
