import type { Metadata } from 'next'
import { CheckoutView } from '@/components/checkout/checkout-view'
import { GoodToKnow } from '@/components/site/good-to-know'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'
import { noScriptMessages } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
}

export default function CheckoutPage() {
  return (
    // A screen high from the start, so that the footer does not jump when the basket comes.
    <div className="min-h-svh">
      <h1 className="pt-6 pb-8 text-title">{words.title}</h1>
      <NoScriptNotice what={noScriptMessages.checkout} />
      <CheckoutView
        deliveryOptions={shop().deliveryOptions}
        noteLimits={shop().noteLimits}
        dayRules={{
          furthestDeliveryDays: shop().furthestDeliveryDays,
          law: { validity: shop().law?.validity },
        }}
        goodToKnow={<GoodToKnow />}
      />
    </div>
  )
}
