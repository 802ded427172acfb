'use client'

import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { useTrackShown } from '@/components/analytics/use-track'
import { CartNotices } from '@/components/cart/cart-notices'
import { CheckoutForm } from '@/components/checkout/checkout-form'
import { Loading } from '@/components/ui/loading'
import { useReconciledCart } from '@/lib/cart/use-reconciled-cart'
import { finishEarlierCheckout } from '@/lib/checkout/finish-checkout'
import { usePaymentMode } from '@/lib/checkout/use-payment-mode'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { type DeliveryDayRules, deliveryDays } from '@/lib/domain/order/delivery-date'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { countedLines, shopEvent } from '@/lib/marketing/analytics/events'
import { placingMessages } from '@/lib/messages/checkout-errors'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'

type Props = {
  deliveryOptions: DeliveryOption[]
  noteLimits: NoteLimits
  dayRules: DeliveryDayRules
  goodToKnow: ReactNode
}

export function CheckoutView({ dayRules, ...rules }: Props) {
  const { cart, vouchers } = useReconciledCart()
  const { way, today } = usePaymentMode()
  useEffect(() => {
    finishEarlierCheckout()
  }, [])
  useTrackShown(Boolean(cart?.lines.length), () =>
    shopEvent('begin_checkout', countedLines(cart?.lines ?? [], vouchers)),
  )
  if (!cart) return <Loading />
  const expiries = cart.lines.map(({ id }) => vouchers.get(id)?.expiry ?? null)
  const days = today ? deliveryDays(today, dayRules, expiries) : null
  if (way === null) return <p className="max-w-measure text-lead">{placingMessages.noWayToPay}</p>
  if (way === 'suspended') {
    return (
      <p role="status" className="max-w-measure text-lead">
        {placingMessages.suspended}
      </p>
    )
  }
  return (
    <div>
      <CartNotices notices={cart.notices} />
      {cart.lines.length > 0 ? (
        <CheckoutForm {...rules} days={days} lines={cart.lines} vouchers={vouchers} way={way} />
      ) : (
        <div className="grid justify-items-start gap-5">
          <p className="text-lead">{words.nothing}</p>
          <Link className="button" href="/">
            {words.choose}
          </Link>
        </div>
      )}
    </div>
  )
}
