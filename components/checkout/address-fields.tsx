import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { TextField } from '@/components/checkout/text-field'
import { fieldId } from '@/lib/checkout/errors'
import type { Field } from '@/lib/checkout/form-fields'
import type { CheckoutValues } from '@/lib/checkout/form-values'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'

/** Names and address; line 3 stays out of the way until it is asked for or filled. */
export function AddressFields({ fields }: { fields: Field[] }) {
  const { watch } = useFormContext<CheckoutValues>()
  const [asked, setAsked] = useState(false)
  function ask({ path }: Field) {
    setAsked(true)
    // The button is gone once React has drawn the box: the focus goes on to that.
    requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus())
  }
  const isThird = ({ path }: Field) => path.endsWith('.line3')
  const third = fields.find(isThird)
  const isShown = asked || (third && Boolean(watch(third.path as 'customer.email')))
  return fields.map((field) =>
    isThird(field) && !isShown ? (
      <button
        key={field.path}
        type="button"
        className="link justify-self-start sm:col-span-2"
        onClick={() => ask(field)}
      >
        {words.anotherLine}
      </button>
    ) : (
      <TextField key={field.path} field={field} />
    ),
  )
}
