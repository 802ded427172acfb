import { useFormContext } from 'react-hook-form'
import { EmailSuggestion } from '@/components/checkout/email-suggestion'
import { describedBy, FieldError } from '@/components/ui/field-error'
import { cleanBox } from '@/lib/browser/clean-box'
import { fieldId } from '@/lib/checkout/errors'
import type { Field } from '@/lib/checkout/form-fields'
import type { CheckoutValues } from '@/lib/checkout/form-values'
import { cleanLine } from '@/lib/domain/clean-text'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'

const WIDTHS = { short: 'max-w-48', medium: '', full: 'sm:col-span-2' }

/** One text box of the checkout: label, hint, problem. */
export function TextField({ field }: { field: Field }) {
  const { register, getFieldState, formState } = useFormContext<CheckoutValues>()
  const name = field.path as 'customer.email'
  const { error } = getFieldState(name, formState)
  const id = fieldId(field.path)
  const hint = field.hint ?? (field.isOptional && words.optional)
  return (
    <div className={`grid content-start gap-1 ${WIDTHS[field.width ?? 'full']}`}>
      <label htmlFor={id} className="font-medium">
        {field.label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-note text-soft">
          {field.type === 'email' ? <EmailSuggestion boxId={id} hint={field.hint} /> : hint}
        </p>
      )}
      <FieldError id={`${id}-problem`}>{error?.message}</FieldError>
      <input
        id={id}
        className="field"
        type={field.type ?? 'text'}
        inputMode={field.inputMode}
        autoComplete={field.autoComplete}
        autoCapitalize={field.type === 'email' ? 'none' : undefined}
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(hint && `${id}-hint`, error && `${id}-problem`)}
        onInput={(event) => cleanBox(event, cleanLine)}
        {...register(name)}
      />
    </div>
  )
}
