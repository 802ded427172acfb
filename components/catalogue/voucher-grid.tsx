'use client'

import { useTrackShown } from '@/components/analytics/use-track'
import { VoucherCard } from '@/components/catalogue/voucher-card'
import type { Card } from '@/lib/domain/voucher/voucher'
import { shopEvent, viewItem } from '@/lib/marketing/analytics/events'

type Props = {
  vouchers: Card[]
  /** No picture stands above it: its first one is what a phone waits for. */
  leads: boolean
  /** The list's, by which it is counted. */
  name: string
  /** What is added to every price. */
  priceNote: string | null
}

/** Vouchers side by side. */
export function VoucherGrid({ vouchers, leads, name, priceNote }: Props) {
  useTrackShown(true, () =>
    shopEvent('view_item_list', vouchers.map(viewItem), { item_list_name: name }),
  )
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
      {vouchers.map((voucher, index) => (
        <VoucherCard
          key={voucher.id}
          voucher={voucher}
          first={leads && index === 0}
          list={name}
          priceNote={priceNote}
        />
      ))}
    </ul>
  )
}
