import { type Cart, type CartLine, type CartNotice, newLine } from '@/lib/domain/cart/cart'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import { stockRefusal } from '@/lib/domain/cart/stock'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import type { LinkItem } from '@/lib/marketing/links/cart-link'
import { nearestSelection } from '@/lib/marketing/links/nearest-selection'
import { basketNotices } from '@/lib/messages/basket-notices'

const NO_NOTES = { to: '', from: '', message: '' }

/** A basket with what a cart link names in it, as near as the vouchers allow; what could not be added or had to change is told. */
export function applyCartLink(cart: Cart, items: readonly LinkItem[], find: FindVoucher): Cart {
  const lines: CartLine[] = [...cart.lines]
  const notices: CartNotice[] = [...cart.notices]
  for (const item of items) {
    const voucher = find(item.id) ?? null
    const refusal = refuse(voucher, item, { lines, notices })
    if (refusal) notices.push({ text: refusal })
    if (refusal || !voucher) continue
    const { choice, news } = nearestSelection(voucher, item)
    const { value = 0, persons } = choice
    lines.push(
      newLine(voucher.id, persons === undefined ? { value } : { value, persons }, NO_NOTES),
    )
    if (news) notices.push({ text: `${voucher.title}: ${news}` })
  }
  return { lines, notices }
}

function refuse(voucher: Voucher | null, item: LinkItem, cart: Cart): string | null {
  if (!voucher) return basketNotices.linkUnsold
  const { title } = voucher
  if ('value' in item !== (voucher.type === 'monetary')) return basketNotices.linkUnfit(title)
  if (isSoldOut(voucher)) return basketNotices.linkSoldOut(title)
  return stockRefusal(voucher, cart) && basketNotices.linkTooMany(title)
}

/** Whether two baskets hold the same vouchers by the same choices, in any order, whatever is written on them. */
export function holdsSame(one: readonly CartLine[], other: readonly CartLine[]): boolean {
  const names = (lines: readonly CartLine[]) =>
    lines.map(({ id, value, persons }) => `${id}:${value}:${persons ?? ''}`).sort()
  return names(one).join() === names(other).join()
}
