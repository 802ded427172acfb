import type { CartNotice } from '@/lib/domain/cart/cart'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import { lineRejections, orderRejections } from '@/lib/domain/order/rejection-messages'
import { basketMessages } from '@/lib/messages/basket'

/** What the basket says of the gifts of a partly sold order that stay in it: a notice for each delivery that was not sold. */
export const unsoldNotices = (order: PublicOrder): CartNotice[] =>
  order.deliveries
    .filter(({ status }) => status === 'rejected')
    .map((delivery) => ({
      text: basketMessages.unsold(titles(order, delivery), reasons(order, delivery)),
    }))

const titles = (order: PublicOrder, { lines }: PublicDelivery) =>
  lines.flatMap((index) => order.lines[index]?.title ?? [])

function reasons(order: PublicOrder, { lines, refusal }: PublicDelivery): string[] {
  if (!refusal) return []
  const ofLines = lines.flatMap((index) => lineRejections(refusal, index))
  return [...new Set([...ofLines, ...orderRejections(refusal, order.lines.length)])]
}
