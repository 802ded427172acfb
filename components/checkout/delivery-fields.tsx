import { useFormContext } from 'react-hook-form'
import { AddressFields } from '@/components/checkout/address-fields'
import { DateField } from '@/components/checkout/date-field'
import { FieldError } from '@/components/ui/field-error'
import { fieldId } from '@/lib/checkout/errors'
import { RECIPIENT_FIELDS } from '@/lib/checkout/form-fields'
import { type CheckoutValues, chosenOption } from '@/lib/checkout/form-values'
import { formatMoney } from '@/lib/domain/money'
import type { DeliveryDays } from '@/lib/domain/order/delivery-date'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'
import { priceMessages } from '@/lib/messages/prices'

type Props = { options: DeliveryOption[]; days: DeliveryDays | null }

/** How and when the vouchers are sent, and to whom where they are posted. */
export function DeliveryFields({ options, days }: Props) {
  const { register, watch, formState } = useFormContext<CheckoutValues>()
  const option = chosenOption(watch(), options)
  const problem = formState.errors.delivery?.type_id?.message
  const id = fieldId('delivery.type_id')
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 font-display text-heading">{words.delivery}</legend>
      <FieldError id={`${id}-problem`}>{problem}</FieldError>
      <div className="grid gap-2">
        {options.map(({ type_id, name, price }, index) => (
          <label key={type_id} className="choice">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              value={type_id}
              aria-describedby={problem && `${id}-problem`}
              {...register('delivery.type_id')}
            />
            <span className="flex-1">{name}</span>
            <span className="tabular-nums">
              {price === 0 ? priceMessages.free : formatMoney(price)}
            </span>
          </label>
        ))}
      </div>
      {option?.needsAddress && <Recipient />}
      {option?.dated && <DateField days={days} />}
    </fieldset>
  )
}

function Recipient() {
  const { register, watch } = useFormContext<CheckoutValues>()
  return (
    <>
      <label className="choice">
        <input type="checkbox" {...register('delivery.same')} />
        {words.sameAsBilling}
      </label>
      {!watch('delivery.same') && (
        <fieldset className="grid gap-5 border-hairline border-l-2 pl-5 sm:grid-cols-2">
          <legend className="sr-only">{words.recipient}</legend>
          <AddressFields fields={RECIPIENT_FIELDS} />
        </fieldset>
      )}
    </>
  )
}
