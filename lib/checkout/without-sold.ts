import { type Cart, removeLines } from '@/lib/domain/cart/cart'
import { linesOf } from '@/lib/domain/order/order'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import { basketNotices as words } from '@/lib/messages/basket-notices'

type Ordered = Pick<PublicOrder, 'lines' | 'deliveries'>

/** The basket after its order: what was sold has left it, what was not stays, with the reason. `keys`: of the order's lines. */
export function withoutSold(cart: Cart, keys: readonly string[], order: Ordered): Cart {
  const ways = (status: PublicDelivery['status']) =>
    order.deliveries.filter((each) => each.status === status)
  const left = removeLines(
    cart,
    ways('sold').flatMap((sold) => linesOf(keys, sold)),
  )
  const news = ways('rejected').map((each) => ({ text: whyUnsold(order, each) }))
  return news.length > 0 ? { ...left, notices: [...left.notices, ...news] } : left
}

function whyUnsold({ lines }: Ordered, delivery: PublicDelivery): string {
  const titles = new Set(linesOf(lines, delivery).map(({ title }) => title))
  const { message, errors } = delivery.refusal ?? { message: '', errors: {} }
  const reasons = new Set(Object.values(errors).flat())
  if (reasons.size === 0 && message) reasons.add(message)
  return words.notSold([...titles], [...reasons])
}
