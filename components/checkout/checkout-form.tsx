import { type ReactNode, useRef } from 'react'
import { FormProvider } from 'react-hook-form'
import { AddressFields } from '@/components/checkout/address-fields'
import { DeliveryFields } from '@/components/checkout/delivery-fields'
import { ErrorSummary } from '@/components/checkout/error-summary'
import { Honeypot, PERSON } from '@/components/checkout/honeypot'
import { OrderSummary } from '@/components/checkout/order-summary'
import { TextField } from '@/components/checkout/text-field'
import { usePlaceOrder } from '@/components/checkout/use-place-order'
import { listErrors } from '@/lib/checkout/errors'
import { BILLING_FIELDS, CUSTOMER_FIELDS } from '@/lib/checkout/form-fields'
import { chosenOption } from '@/lib/checkout/form-values'
import { useCheckoutForm } from '@/lib/checkout/use-checkout-form'
import { type CartLine, cartTotal } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { formatMoney } from '@/lib/domain/money'
import type { DeliveryDays } from '@/lib/domain/order/delivery-date'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import type { PaymentMode } from '@/lib/domain/order/payment-mode'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'

type Props = {
  lines: CartLine[]
  vouchers: ReadonlyMap<number, Voucher | null>
  deliveryOptions: DeliveryOption[]
  noteLimits: NoteLimits
  /** That it can be delivered on; null while the shop has not said what day it is. */
  days: DeliveryDays | null
  way: PaymentMode | undefined
  /** What the law wants said before paying. */
  goodToKnow: ReactNode
}

export function CheckoutForm(props: Props) {
  const { lines, vouchers, deliveryOptions, noteLimits, days, way, goodToKnow } = props
  const boxes = useRef<HTMLFormElement>(null)
  const form = useCheckoutForm({ deliveryOptions, noteLimits, days }, boxes)
  const { errors, isSubmitting, submitCount } = form.formState
  const delivery = chosenOption(form.watch(), deliveryOptions)
  const total = cartTotal(lines) + (delivery?.price ?? 0)
  const { asksPerson, onSubmit } = usePlaceOrder(form, { lines, vouchers, deliveryOptions })
  return (
    <FormProvider {...form}>
      <form
        ref={boxes}
        noValidate
        onSubmit={onSubmit}
        className="flex flex-col gap-x-16 gap-y-10 lg:grid lg:grid-cols-[7fr_5fr]"
      >
        <div className="grid content-start gap-10">
          <ErrorSummary lines={lines} errors={listErrors(errors)} tries={submitCount} />
          <BuyerFields />
          <Honeypot
            asksPerson={asksPerson}
            problem={form.getFieldState(PERSON as 'customer', form.formState).error?.message}
          />
          <DeliveryFields options={deliveryOptions} days={days} />
        </div>
        <div className="max-lg:contents lg:sticky lg:top-6 lg:grid lg:content-start lg:gap-6 lg:self-start">
          <OrderSummary lines={lines} vouchers={vouchers} delivery={delivery} total={total} />
          {goodToKnow}
          {way === 'redirect' && <p className="text-note text-soft">{words.paidNext}</p>}
          <div className="action-bar">
            <button type="submit" className="button w-full" aria-disabled={isSubmitting}>
              {isSubmitting ? words.placing : words.place(formatMoney(total))}
            </button>
          </div>
        </div>
      </form>
    </FormProvider>
  )
}

/** Who buys, and where the bill goes. */
function BuyerFields() {
  return (
    <>
      <section aria-labelledby="about-you" className="grid gap-5 sm:grid-cols-2">
        <h2 id="about-you" className="text-heading sm:col-span-2">
          {words.aboutYou}
        </h2>
        {CUSTOMER_FIELDS.map((field) => (
          <TextField key={field.path} field={field} />
        ))}
      </section>
      <section aria-labelledby="billing" className="grid gap-5 sm:grid-cols-2">
        <h2 id="billing" className="text-heading sm:col-span-2">
          {words.billing}
        </h2>
        <AddressFields fields={BILLING_FIELDS} />
      </section>
    </>
  )
}
