import { VoucherList } from '@/components/catalogue/voucher-list'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import type { CataloguePage } from '@/lib/catalogue/pagination'
import { deliveryNote } from '@/lib/domain/voucher/delivery-note'
import { isSearched } from '@/lib/domain/voucher/search'
import { noScriptMessages as words } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

/** A page of vouchers, and what of it there is without script. */
export function CatalogueSection({ shelf, leads }: { shelf: CataloguePage; leads: boolean }) {
  return (
    <>
      {isSearched(shelf) && <NoScriptNotice what={words.search} instead={words.noSearch} />}
      <VoucherList shelf={shelf} leads={leads} priceNote={deliveryNote(shop().deliveryOptions)} />
    </>
  )
}
