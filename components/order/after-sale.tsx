import type { ReactNode } from 'react'
import { AnnouncementCard } from '@/components/order/announcement-card'
import { OrderedVouchers } from '@/components/order/ordered-vouchers'
import type { Law } from '@/lib/domain/law'
import type { PublicOrder } from '@/lib/domain/order/public-order'

/** The venue, as far as an order's page speaks of it. */
export type Venue = { name: string; validity: Law['validity'] }

type Props = {
  order: PublicOrder
  venue: Venue
  /** What of the card does not work without script. */
  children: ReactNode
}

/** Once sold: the vouchers as they will be, and a card to give today. */
export function AfterSale({ order, venue, children }: Props) {
  return (
    <div className="grid content-start gap-12">
      <AnnouncementCard order={order} shopName={venue.name}>
        {children}
      </AnnouncementCard>
      <OrderedVouchers order={order} shopName={venue.name} />
    </div>
  )
}
