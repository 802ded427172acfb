import { VoucherList } from '@/components/catalogue/voucher-list'
import { NeedsScript } from '@/components/site/needs-script'
import { priceNote } from '@/lib/catalogue/price-note'
import { isSearched } from '@/lib/catalogue/search'
import type { ShelfPage } from '@/lib/catalogue/shelf'
import { shop } from '@/lib/shop'
import { withoutScriptWords as words } from '@/lib/words/without-script'

/** A page of vouchers, and what of it there is without script. */
export function Shelf({ shelf, leads }: { shelf: ShelfPage; leads: boolean }) {
  return (
    <>
      {isSearched(shelf) && <NeedsScript what={words.search} instead={words.noSearch} />}
      <VoucherList shelf={shelf} leads={leads} priceNote={priceNote(shop.deliveryOptions)} />
    </>
  )
}
