import { FieldError } from '@/components/ui/field-error'
import { PriceRow } from '@/components/ui/price-list'
import { linePrice } from '@/lib/domain/order/order'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import { lineRejections } from '@/lib/domain/order/rejection-messages'
import { priceMessages } from '@/lib/messages/prices'

type Props = { order: PublicOrder; delivery: PublicDelivery }

/** The rows of a price list for one delivery: its lines, each with why it was refused, and the way. */
export function DeliveryPrices({ order, delivery }: Props) {
  return (
    <>
      {delivery.lines.map((index) => (
        <LinePrice key={index} order={order} delivery={delivery} index={index} />
      ))}
      <PriceRow price={delivery.price}>{priceMessages.delivery(delivery.name)}</PriceRow>
    </>
  )
}

function LinePrice({ order, delivery, index }: Props & { index: number }) {
  const line = order.lines[index]
  if (!line) return null
  const reasons = lineRejections(delivery.refusal, index)
  return (
    <PriceRow price={linePrice(line)}>
      <span>{priceMessages.line(line.title, line.persons)}</span>
      {reasons.length > 0 && (
        <FieldError id={`line-${index}-problem`}>{reasons.join(' ')}</FieldError>
      )}
    </PriceRow>
  )
}
