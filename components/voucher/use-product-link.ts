import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Selection } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import type { Chosen } from '@/lib/marketing/links/chosen-link'
import { prefill } from '@/lib/marketing/links/nearest-selection'
import { parseProductQuery, withoutNotes } from '@/lib/marketing/links/product-query'

/**
 * Hands over what the address chooses of a voucher after the page is drawn, once an address, and in words what that is. The page
 * itself stays static and opens at its top: no focus is moved, so nothing scrolls.
 */
export function useProductLink(
  voucher: Voucher,
  chosen: Chosen | null,
  onPrefill: (choice: Selection, said: string) => void,
) {
  const read = useRef<string>(undefined)
  // Before the shopper can choose anything else; what was filled in before that is told later (lib/browser/use-uncontrolled-input.ts).
  useLayoutEffect(() => {
    const { search } = window.location
    if (search === read.current) return
    read.current = search
    const link = { ...chosen, ...parseProductQuery(search) }
    if (Object.keys(link).length === 0) return
    const { choice, news, said } = prefill(voucher, link)
    onPrefill(choice, [news, said].filter(Boolean).join(' '))
  })
  // Later, because Next must know of the new address, and begins to listen only after the effects of its pages.
  useEffect(() =>
    queueMicrotask(() => {
      dropNotes()
      read.current = window.location.search
    }),
  )
}

/** Personal words stay out of everything that an address reaches: referrers, counting, a link copied on. */
function dropNotes() {
  const { search, pathname, hash } = window.location
  const kept = withoutNotes(search)
  if (kept !== search) window.history.replaceState(null, '', pathname + kept + hash)
}
