'use client'

import { useState } from 'react'
import { ListControls, SEARCH_BOX } from '@/components/catalogue/list-controls'
import { Live } from '@/components/catalogue/live'
import { VoucherGrid } from '@/components/catalogue/voucher-grid'
import { applyListQuery, SEARCH_FROM } from '@/lib/catalogue/search'
import { useListQuery } from '@/lib/catalogue/use-list-query'
import type { Voucher } from '@/lib/catalogue/voucher'
import { plural } from '@/lib/plural'

type Props = {
  vouchers: Voucher[]
  /** What is added to every price. */
  priceNote: string | null
}

export function VoucherList({ vouchers: drawn, priceNote }: Props) {
  const [live, setLive] = useState<Voucher[] | null>(drawn)
  const vouchers = live ?? drawn
  const [query, setQuery] = useListQuery()
  const found = applyListQuery(vouchers, query)
  const isSearched = vouchers.length >= SEARCH_FROM
  function showAll() {
    setQuery({ q: '', kind: '' })
    // The button goes with what it says.
    document.getElementById(SEARCH_BOX)?.focus()
  }
  return (
    <>
      <Live url="/api/vouchers" onNews={setLive} />
      {isSearched && (
        <ListControls query={query} onChange={setQuery} found={plural(found.length, 'voucher')} />
      )}
      {found.length === 0 && <NothingFound onAll={isSearched ? showAll : undefined} />}
      <VoucherGrid vouchers={found} name="All vouchers" priceNote={priceNote} />
    </>
  )
}

/** Without `onAll` there is nothing that a search could hide. */
function NothingFound({ onAll }: { onAll: (() => void) | undefined }) {
  return (
    <div className="grid justify-items-start gap-5 py-8">
      <p className="text-lead">
        {onAll ? 'Nothing fits that. Try fewer words.' : 'There are no vouchers at the moment.'}
      </p>
      {onAll && (
        <button type="button" className="button-quiet" onClick={onAll}>
          See all vouchers
        </button>
      )}
    </div>
  )
}
