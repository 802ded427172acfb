import { VoucherList } from '@/components/catalogue/voucher-list'
import { NeedsScript } from '@/components/site/no-script-notice'
import type { ShelfPage } from '@/lib/catalogue/pagination'
import { priceNote } from '@/lib/domain/voucher/delivery-note'
import { isSearched } from '@/lib/domain/voucher/search'
import { withoutScriptWords as words } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

/** A page of vouchers, and what of it there is without script. */
export function Shelf({ shelf, leads }: { shelf: ShelfPage; leads: boolean }) {
  return (
    <>
      {isSearched(shelf) && <NeedsScript what={words.search} instead={words.noSearch} />}
      <VoucherList shelf={shelf} leads={leads} priceNote={priceNote(shop.deliveryOptions)} />
    </>
  )
}
