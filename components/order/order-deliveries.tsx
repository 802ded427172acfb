import type { Venue } from '@/components/order/after-sale'
import { DeliveryDays } from '@/components/order/delivery-days'
import { DeliveryPrices } from '@/components/order/delivery-prices'
import { DeliveryStatus } from '@/components/order/delivery-status'
import { PriceList } from '@/components/ui/price-list'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { deliveryMessages as words } from '@/lib/messages/order-page'

/** An order that goes several ways: each with how it stands, its days and what it costs. */
export function OrderDeliveries({ order, venue }: { order: PublicOrder; venue: Venue }) {
  return (
    <ol className="divide-y divide-hairline border-hairline border-t">
      {order.deliveries.map((delivery, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order's deliveries never change
        <li key={index} className="grid gap-4 pt-6 pb-8">
          <h3 className="font-medium text-lead">{words.way(delivery.name, delivery.recipient)}</h3>
          <DeliveryStatus order={order} delivery={delivery} />
          <PriceList>
            <DeliveryPrices order={order} delivery={delivery} />
          </PriceList>
          {delivery.status === 'sold' && (
            <DeliveryDays order={order} index={index} validity={venue.validity} isWhole={false} />
          )}
        </li>
      ))}
    </ol>
  )
}
