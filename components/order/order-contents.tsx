import type { Venue } from '@/components/order/after-sale'
import { DeliveryPrices } from '@/components/order/delivery-prices'
import { OrderDeliveries } from '@/components/order/order-deliveries'
import { Timeline } from '@/components/order/timeline'
import { PriceList, PriceRow, TotalRow } from '@/components/ui/price-list'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { soldLines } from '@/lib/domain/order/sold-lines'
import { deliveryMessages, orderPageMessages as words } from '@/lib/messages/order-page'

/** What was bought, and what happens next once it is. */
export function OrderContents({ order, venue }: { order: PublicOrder; venue: Venue }) {
  const [delivery, ...others] = order.deliveries
  if (!delivery) return null
  return (
    <div className="grid content-start gap-12">
      {others.length === 0 && order.status === 'sold' && (
        <Timeline order={order} validity={venue.validity} />
      )}
      <section aria-labelledby="contents" className="grid gap-3">
        <h2 id="contents" className="text-heading">
          {words.contents}
        </h2>
        {others.length > 0 && (
          <>
            {order.email && soldLines(order).length > 0 && (
              <p>{deliveryMessages.confirmed(order.email)}</p>
            )}
            <OrderDeliveries order={order} venue={venue} />
          </>
        )}
        <PriceList>
          {others.length === 0 && <DeliveryPrices order={order} delivery={delivery} />}
          <TotalRow price={order.total} />
          {order.status === 'partly-sold' && (
            <PriceRow price={order.charged}>{words.pays}</PriceRow>
          )}
        </PriceList>
      </section>
    </div>
  )
}
