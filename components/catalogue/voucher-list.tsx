'use client'

import { ListControls, SEARCH_BOX } from '@/components/catalogue/list-controls'
import { Live } from '@/components/catalogue/live'
import { PageLinks } from '@/components/catalogue/page-links'
import { VoucherGrid } from '@/components/catalogue/voucher-grid'
import type { CataloguePage } from '@/lib/catalogue/pagination'
import { useCataloguePage } from '@/lib/catalogue/use-catalogue-page'
import { isSearched } from '@/lib/domain/voucher/search'
import { catalogueMessages as words } from '@/lib/messages/catalogue'

type Props = {
  shelf: CataloguePage
  /** No picture stands above it. */
  leads: boolean
  /** What is added to every price. */
  priceNote: string | null
}

export function VoucherList({ shelf, leads, priceNote }: Props) {
  const { query, setQuery, found, shown, showMore, live, reach, isWholePage } =
    useCataloguePage(shelf)
  const hasControls = isSearched(shelf)
  function showAll() {
    setQuery({ q: '', kind: '' })
    // The button goes with what it says.
    document.getElementById(SEARCH_BOX)?.focus()
  }
  const count = isWholePage && shelf.pages > 1 ? shelf.total : found.length
  return (
    <>
      <Live {...live} />
      {hasControls && (
        <ListControls
          query={query}
          onChange={setQuery}
          found={words.found(count) + words.reach[reach]}
        />
      )}
      {found.length === 0 && reach === 'whole' && (
        <NothingFound query={query.q} all={shelf.total} onAll={hasControls ? showAll : undefined} />
      )}
      <VoucherGrid vouchers={shown} leads={leads} name={words.all} priceNote={priceNote} />
      {shown.length < found.length && (
        <button type="button" className="button-quiet mt-12" onClick={showMore}>
          {words.showMore}
        </button>
      )}
      {isWholePage && <PageLinks page={shelf.page} pages={shelf.pages} />}
    </>
  )
}

type NothingProps = { query: string; all: number; onAll: (() => void) | undefined }

/** Without `onAll` there is nothing that a search could hide. */
function NothingFound({ query, all, onAll }: NothingProps) {
  return (
    <div className="grid justify-items-start gap-5 py-8">
      <p className="text-lead">{onAll ? words.nothingFits(query, all) : words.nothing}</p>
      {onAll && (
        <button type="button" className="button-quiet" onClick={onAll}>
          {words.seeAll}
        </button>
      )}
    </div>
  )
}
