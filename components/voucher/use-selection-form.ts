import { type FormEvent, type RefObject, useState } from 'react'
import { useProductLink } from '@/components/voucher/use-product-link'
import { updateCart } from '@/lib/cart/storage'
import { addLine, newLine } from '@/lib/domain/cart/cart'
import { isTooLong, type NoteLimits } from '@/lib/domain/cart/notes'
import { checkSelection, type Selection, selectionPrice } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { selectItem, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import type { Chosen } from '@/lib/marketing/links/chosen-link'
import { prefill } from '@/lib/marketing/links/nearest-selection'

/**
 * What a shopper has chosen of one voucher so far, what is wrong with it, and adding it to the basket.
 * `chosen` is what the page's address chooses; `added` names what was added last and its price, `news` what a link chose and had to change; both are gone with the next choice.
 */
export function useSelectionForm(
  voucher: Voucher,
  chosen: Chosen | null,
  noteLimits: NoteLimits,
  form: RefObject<HTMLFormElement | null>,
) {
  const [selection, setSelection] = useState<Selection>(() => prefill(voucher, chosen ?? {}).choice)
  const [problem, setProblem] = useState<string>()
  const [added, setAdded] = useState('')
  const [news, setNews] = useState('')

  useProductLink(voucher, chosen, (linked, said) => {
    setSelection(linked)
    setNews(said)
  })

  function change(part: Partial<Selection>) {
    setSelection((now) => ({ ...now, ...part }))
    setProblem(undefined)
    setAdded('')
    setNews('')
  }

  function add(event: FormEvent) {
    event.preventDefault()
    const checked = checkSelection(voucher, selection)
    const isWrong = 'problem' in checked
    if (isWrong) setProblem(checked.problem)
    if (isWrong || isTooLong(selection, noteLimits)) return focusFirstProblem(form)
    const { to, from, message } = selection
    const line = newLine(voucher.id, checked, { to, from, message })
    updateCart((cart) => addLine(cart, line))
    track(shopEvent('add_to_cart', [selectItem(line, voucher.title)]))
    setAdded(`${voucher.title}, ${selectionPrice(voucher, selection)}`)
  }

  /** Once the amount's box is left: an empty one is no mistake yet. */
  function checkAmount() {
    const checked = checkSelection(voucher, selection)
    if (selection.amount && 'problem' in checked) setProblem(checked.problem)
  }

  return { selection, problem, added, news, change, add, checkAmount }
}

/** After React has marked it. */
function focusFirstProblem(form: RefObject<HTMLFormElement | null>) {
  requestAnimationFrame(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
