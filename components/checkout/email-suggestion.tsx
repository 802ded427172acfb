import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { CheckoutValues } from '@/lib/checkout/form-values'
import { suggestEmail } from '@/lib/checkout/suggest-email'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'

type Props = {
  /** The id of the email box. */
  boxId: string
  hint: string | undefined
}

/** The hint of the email box or, in its place so that nothing below moves, the address that was probably meant. */
export function EmailSuggestion({ boxId, hint }: Props) {
  const { setValue } = useFormContext<CheckoutValues>()
  const [meant, setMeant] = useState<string | null>(null)
  useEffect(() => {
    const box = document.getElementById(boxId) as HTMLInputElement
    // Once the box is left, and not while it is typed; what is typed next is looked at anew.
    const look = () => setMeant(suggestEmail(box.value))
    const wait = () => setMeant(null)
    look()
    box.addEventListener('change', look)
    box.addEventListener('input', wait)
    return () => {
      box.removeEventListener('change', look)
      box.removeEventListener('input', wait)
    }
  }, [boxId])

  function take(email: string) {
    setValue('customer.email', email, { shouldDirty: true, shouldValidate: true })
    setMeant(null)
    document.getElementById(boxId)?.focus()
  }

  return (
    <>
      <span aria-live="polite">
        {meant && (
          <button type="button" className="link text-start" onClick={() => take(meant)}>
            {words.didYouMean(meant)}
          </button>
        )}
      </span>
      {!meant && hint}
    </>
  )
}
