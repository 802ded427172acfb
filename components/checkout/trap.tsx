import { checkoutPageWords as words } from '@/lib/words/checkout-page'

const NAME = 'website'

/** A box that no person sees or reaches: a program that fills in every box shows itself by it. */
export function Trap() {
  return (
    <div aria-hidden="true" className="sr-only">
      <label>
        {words.trap}
        <input name={NAME} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}

/** What was put into it, as the checkout sends it: nothing, as a rule. */
export function trapped(form: HTMLFormElement | undefined): { website?: string } {
  const filled = form && new FormData(form).get(NAME)
  return filled ? { [NAME]: String(filled) } : {}
}
