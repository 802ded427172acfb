import { useFormContext } from 'react-hook-form'
import { describedBy, FieldError } from '@/components/ui/field-error'
import { fieldId } from '@/lib/checkout/errors'
import type { CheckoutValues } from '@/lib/checkout/form-values'
import type { DeliveryDays } from '@/lib/domain/order/delivery-date'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'

const id = fieldId('delivery.date')

/** The day to send it on. Left empty, it is sent at once. */
export function DateField({ days }: { days: DeliveryDays | null }) {
  const { register, formState } = useFormContext<CheckoutValues>()
  const problem = formState.errors.delivery?.date?.message
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {words.date}
      </label>
      <p id={`${id}-hint`} className="text-note text-soft">
        {words.dateHint}
      </p>
      <FieldError id={`${id}-problem`}>{problem}</FieldError>
      <input
        id={id}
        type="date"
        className="field max-w-60"
        min={days?.first}
        max={days?.last}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(`${id}-hint`, problem && `${id}-problem`)}
        {...register('delivery.date')}
      />
    </div>
  )
}
