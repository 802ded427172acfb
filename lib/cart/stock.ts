import { type Cart, countOf } from '@/lib/cart/cart'
import { isSoldOut, stockNote, type Voucher } from '@/lib/catalogue/voucher'

/** What the stock of a voucher says to somebody with this basket, and whether one more can be added. */
export function stockRefusal(
  voucher: Voucher | null,
  cart: Cart | undefined,
): { note: string | null; blocked: boolean } {
  if (!voucher) return { note: 'This voucher is no longer sold.', blocked: true }
  if (isSoldOut(voucher)) return { note: 'Sold out', blocked: true }
  const { available_count: left } = voucher
  const inBasket = cart ? countOf(cart, voucher.id) : 0
  if (left === null || inBasket < left) return { note: stockNote(voucher), blocked: false }
  const all = left === 1 ? 'The last one is' : `All ${left} that are left are`
  return { note: `${all} in your basket already.`, blocked: true }
}
