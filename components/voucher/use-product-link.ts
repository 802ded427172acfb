import { type RefObject, useEffect, useRef } from 'react'
import { type Choice, checkChoice } from '@/lib/catalogue/choice'
import type { Voucher } from '@/lib/catalogue/voucher'
import { prefill } from '@/lib/links/fit-choice'
import { parseProductQuery, withoutNotes } from '@/lib/links/product-query'

/**
 * Hands over what the address chooses of a voucher after the page is drawn, once an address: the page itself stays static. The focus
 * moves to where the shopper goes on: what is still to choose, what had to change, or the button.
 */
export function useProductLink(
  voucher: Voucher,
  form: RefObject<HTMLFormElement | null>,
  onPrefill: (choice: Choice, news: string) => void,
) {
  const read = useRef('')
  useEffect(() => {
    const { search } = window.location
    if (search === read.current) return
    read.current = withoutNotes(search)
    const link = parseProductQuery(search)
    if (Object.keys(link).length === 0) return
    // Later, because Next must know of the new address, and begins to listen only after the effects of its pages.
    queueMicrotask(() => dropNotes(search))
    const { choice, news = '' } = prefill(voucher, link)
    onPrefill(choice, news)
    const isWhole = !('problem' in checkChoice(voucher, choice))
    requestAnimationFrame(() => focusNext(form.current, isWhole, news !== ''))
  })
}

/** Personal words stay out of everything that an address reaches: referrers, counting, a link copied on. */
function dropNotes(search: string) {
  const { pathname, hash } = window.location
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
