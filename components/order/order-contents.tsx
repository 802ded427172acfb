import type { Venue } from '@/components/order/after-sale'
import { Timeline } from '@/components/order/timeline'
import { FieldError } from '@/components/ui/field-error'
import { PriceList, PriceRow, TotalRow } from '@/components/ui/price-list'
import { linePrice } from '@/lib/domain/order/order'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { lineRejections } from '@/lib/domain/order/rejection-messages'
import { orderPageMessages } from '@/lib/messages/order-page'
import { priceMessages } from '@/lib/messages/prices'

/** What was bought, and what happens next once it is. */
export function OrderContents({ order, venue }: { order: PublicOrder; venue: Venue }) {
  return (
    <div className="grid content-start gap-12">
      {order.deliveries.map(
        (delivery, index) =>
          delivery.status === 'sold' && (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's deliveries never change
            <Timeline key={index} order={order} position={index} validity={venue.validity} />
          ),
      )}
      <section aria-labelledby="contents" className="grid gap-3">
        <h2 id="contents" className="text-heading">
          {orderPageMessages.contents}
        </h2>
        <PriceList>
          {order.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines never change
            <PriceRow key={index} price={linePrice(line)}>
              <span>{priceMessages.line(line.title, line.persons)}</span>
              <LineRefusal order={order} index={index} />
            </PriceRow>
          ))}
          {order.deliveries.map(({ name, price }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's deliveries never change
            <PriceRow key={index} price={price}>
              {priceMessages.delivery(name)}
            </PriceRow>
          ))}
          <TotalRow price={order.total} />
        </PriceList>
      </section>
    </div>
  )
}

/** Why the order was refused, where it is about this line. */
function LineRefusal({ order, index }: { order: PublicOrder; index: number }) {
  const reasons = lineRejections(order.refusal, index)
  if (reasons.length === 0) return null
  return <FieldError id={`line-${index}-problem`}>{reasons.join(' ')}</FieldError>
}
