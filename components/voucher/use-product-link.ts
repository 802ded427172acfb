import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { checkSelection, type Selection } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { prefill } from '@/lib/marketing/links/nearest-selection'
import { parseProductQuery, withoutNotes } from '@/lib/marketing/links/product-query'

/**
 * Hands over what the address chooses of a voucher after the page is drawn, once an address: the page itself stays static. The focus
 * moves to where the shopper goes on: what is still to choose, what had to change, or the button.
 */
export function useProductLink(
  voucher: Voucher,
  form: RefObject<HTMLFormElement | null>,
  onPrefill: (choice: Selection, news: string) => void,
) {
  const read = useRef('')
  // Before the shopper can choose anything else, and before what was chosen too early is done again (lib/browser/use-early-input.ts).
  useLayoutEffect(() => {
    const { search } = window.location
    if (search === read.current) return
    read.current = search
    const link = parseProductQuery(search)
    if (Object.keys(link).length === 0) return
    const { choice, news = '' } = prefill(voucher, link)
    onPrefill(choice, news)
    const isWhole = !('problem' in checkSelection(voucher, choice))
    requestAnimationFrame(() => focusNext(form.current, isWhole, news !== ''))
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

const SUBMIT = 'button[type=submit]'
const CHOSEN = 'input:checked, input[inputmode]'

function focusNext(form: HTMLFormElement | null, isWhole: boolean, isChanged: boolean) {
  const find = (selector: string) => form?.querySelector<HTMLElement>(selector)
  const field = find(isWhole ? CHOSEN : 'input')
  const target = isWhole && !isChanged ? find(SUBMIT) : (field ?? find(SUBMIT))
  target?.focus()
}
