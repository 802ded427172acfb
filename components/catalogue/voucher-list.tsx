'use client'

import { useState } from 'react'
import { ListControls } from '@/components/catalogue/list-controls'
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
  return (
    <>
      <Live url="/api/vouchers" onNews={setLive} />
      {isSearched && (
        <ListControls query={query} onChange={setQuery} found={plural(found.length, 'voucher')} />
      )}
      {found.length === 0 && (
        <p className="py-8 text-lead">
          {isSearched
            ? 'Nothing fits that. Try fewer words, or look at them all.'
            : 'There are no vouchers at the moment.'}
        </p>
      )}
      <VoucherGrid vouchers={found} name="All vouchers" priceNote={priceNote} />
    </>
  )
}
