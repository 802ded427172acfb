import type { ReactNode } from 'react'
import { AnnouncementCard } from '@/components/order/announcement-card'
import { OrderedVouchers } from '@/components/order/ordered-vouchers'
import type { Law } from '@/lib/domain/law'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { announcementCardMessages as words } from '@/lib/messages/order-page'

/** The venue, as far as an order's page speaks of it. */
export type Venue = { name: string; validity: Law['validity'] }

type Props = {
  order: PublicOrder
  venue: Venue
  /** What of the cards does not work without script. */
  children: ReactNode
}

/** Of what is sold: a card to give today for each delivery, and the vouchers as they will be. */
export function AfterSale({ order, venue, children }: Props) {
  return (
    <div className="grid content-start gap-12">
      <section aria-labelledby="wrap" className="grid gap-5">
        <div className="grid gap-2">
          <h2 id="wrap" className="text-heading">
            {words.title}
          </h2>
          <p className="max-w-measure">{words.why}</p>
        </div>
        {children}
        <div className="grid gap-12">
          {order.deliveries.map(
            (delivery, index) =>
              delivery.status === 'sold' && (
                <AnnouncementCard
                  // biome-ignore lint/suspicious/noArrayIndexKey: an order's deliveries never change
                  key={index}
                  order={order}
                  delivery={delivery}
                  shopName={venue.name}
                  isOnly={order.deliveries.length === 1}
                />
              ),
          )}
        </div>
      </section>
      <OrderedVouchers order={order} shopName={venue.name} />
    </div>
  )
}
