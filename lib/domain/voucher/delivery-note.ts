import { formatMoney, type Pence } from '@/lib/domain/money'
import { lawMessages } from '@/lib/messages/law'

/**
 * What has to be said beside every price where nobody can buy without paying for delivery: "plus delivery from £2.50".
 * Null where one way of delivery is free. The price that is shown must be the whole one, or say what is added to it:
 * Digital Markets, Competition and Consumers Act 2024, section 230.
 */
export function deliveryNote(deliveryOptions: readonly { price: Pence }[]): string | null {
  const prices = deliveryOptions.map(({ price }) => price)
  const least = Math.min(...prices)
  if (least <= 0) return null
  return prices.every((price) => price === least)
    ? lawMessages.plusDelivery(formatMoney(least))
    : lawMessages.plusDeliveryFrom(formatMoney(least))
}
