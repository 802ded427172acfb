import { type BaseSyntheticEvent, type ReactNode, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { AddressFields } from '@/components/checkout/address-fields'
import { DeliveryFields } from '@/components/checkout/delivery-fields'
import { ErrorSummary } from '@/components/checkout/error-summary'
import { clearHoneypot, Honeypot, PERSON } from '@/components/checkout/honeypot'
import { OrderSummary } from '@/components/checkout/order-summary'
import { TextField } from '@/components/checkout/text-field'
import { saveLineErrors } from '@/lib/cart/line-errors'
import { type ListedError, listErrors } from '@/lib/checkout/errors'
import { BILLING_FIELDS, CUSTOMER_FIELDS } from '@/lib/checkout/form-fields'
import {
  type CheckoutValues,
  chosenOption,
  shownErrors,
  toRequest,
} from '@/lib/checkout/form-values'
import { submitCheckout } from '@/lib/checkout/submit-checkout'
import { useCheckoutForm } from '@/lib/checkout/use-checkout-form'
import { type CartLine, cartTotal } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { formatMoney } from '@/lib/domain/money'
import type { DeliveryDays } from '@/lib/domain/order/delivery-date'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import type { PaymentMode } from '@/lib/domain/order/payment-mode'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { countedLines, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import { trapWords, checkoutPageMessages as words } from '@/lib/messages/checkout-page'

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

  const keepProblems = (problems: ListedError[]) => saveLineErrors(problems, lines)

  const isTold = useRef(false)
  function tellSteps() {
    if (isTold.current) return
    isTold.current = true
    const counted = countedLines(lines, vouchers)
    track(shopEvent('add_shipping_info', counted, { shipping_tier: delivery?.name }))
    track(shopEvent('add_payment_info', counted))
  }

  const [springs, setSprings] = useState(0)
  function refuseTrapped() {
    setSprings(springs + 1)
    if (springs === 0) form.setError('root.sending', { message: trapWords.emptied })
    else form.setError(PERSON as 'root', { message: trapWords.again })
  }

  async function place(values: CheckoutValues, event?: BaseSyntheticEvent) {
    if (clearHoneypot(event?.target)) return refuseTrapped()
    tellSteps()
    const sent = await submitCheckout(toRequest(values, lines, deliveryOptions), lines)
    if (sent.kind === 'pay') return leaveFor(sent.url)
    if (sent.kind === 'order' || sent.kind === 'earlier') return leaveFor(`/orders/${sent.token}`)
    const refusals = sent.kind === 'refused' ? Object.entries(shownErrors(sent.errors, values)) : []
    const problems = refusals.map(([path, reasons]) => ({ path, message: reasons.join(' ') }))
    for (const { path, message } of problems) form.setError(path as 'root', { message })
    keepProblems(problems)
    if (refusals.length === 0) form.setError('root.sending', { message: sent.message })
  }

  return (
    <FormProvider {...form}>
      <form
        ref={boxes}
        noValidate
        onSubmit={form.handleSubmit(place, (refused) => keepProblems(listErrors(refused)))}
        className="flex flex-col gap-x-16 gap-y-10 lg:grid lg:grid-cols-[7fr_5fr]"
      >
        <div className="grid content-start gap-10">
          <ErrorSummary lines={lines} errors={listErrors(errors)} tries={submitCount} />
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
          <Honeypot
            asksPerson={springs > 1}
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

/** A new document and not a soft navigation: nothing of the form outlives the order. */
function leaveFor(address: string) {
  window.location.assign(address)
}
