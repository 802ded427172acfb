import { type BaseSyntheticEvent, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { clearHoneypot, PERSON } from '@/components/checkout/honeypot'
import { saveLineErrors } from '@/lib/cart/line-errors'
import { listErrors } from '@/lib/checkout/errors'
import {
  type CheckoutValues,
  chosenOption,
  shownErrors,
  toRequest,
} from '@/lib/checkout/form-values'
import { submitCheckout } from '@/lib/checkout/submit-checkout'
import type { CartLine } from '@/lib/domain/cart/cart'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { countedLines, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import { honeypotMessages } from '@/lib/messages/checkout-page'

type Basket = {
  lines: CartLine[]
  vouchers: ReadonlyMap<number, Voucher | null>
  deliveryOptions: DeliveryOption[]
}

/**
 * Sends the form and leads on to the order or its payment, or shows what was refused beside its field.
 * `asksPerson` is true once the honeypot was filled in twice.
 */
export function usePlaceOrder(form: UseFormReturn<CheckoutValues>, basket: Basket) {
  const { lines, deliveryOptions } = basket
  const trackSteps = useTrackSteps(basket)
  const [trapped, setTrapped] = useState(0)

  function refuseTrapped() {
    setTrapped(trapped + 1)
    if (trapped === 0) form.setError('root.sending', { message: honeypotMessages.emptied })
    else form.setError(PERSON as 'root', { message: honeypotMessages.again })
  }

  async function place(values: CheckoutValues, event?: BaseSyntheticEvent) {
    if (clearHoneypot(event?.target)) return refuseTrapped()
    trackSteps(values)
    const sent = await submitCheckout(toRequest(values, lines, deliveryOptions), lines)
    if (sent.kind === 'pay') return leaveFor(sent.url)
    if (sent.kind === 'order' || sent.kind === 'earlier') return leaveFor(`/orders/${sent.token}`)
    const refusals = sent.kind === 'refused' ? Object.entries(shownErrors(sent.errors, values)) : []
    const problems = refusals.map(([path, reasons]) => ({ path, message: reasons.join(' ') }))
    for (const { path, message } of problems) form.setError(path as 'root', { message })
    saveLineErrors(problems, lines)
    if (problems.length === 0) form.setError('root.sending', { message: sent.message })
  }

  return {
    asksPerson: trapped > 1,
    onSubmit: form.handleSubmit(place, (refused) => saveLineErrors(listErrors(refused), lines)),
  }
}

/** Tracks that delivery and payment were filled in: once a visit of the form. */
function useTrackSteps({ lines, vouchers, deliveryOptions }: Basket) {
  const isTracked = useRef(false)
  return (values: CheckoutValues) => {
    if (isTracked.current) return
    isTracked.current = true
    const counted = countedLines(lines, vouchers)
    const shipping_tier = chosenOption(values, deliveryOptions)?.name
    track(shopEvent('add_shipping_info', counted, { shipping_tier }))
    track(shopEvent('add_payment_info', counted))
  }
}

/** A new document and not a soft navigation: nothing of the form outlives the order. */
function leaveFor(address: string) {
  window.location.assign(address)
}
