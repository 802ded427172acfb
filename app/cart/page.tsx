import type { Metadata } from 'next'
import { CartView } from '@/components/cart/cart-view'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { basketPageMessages as words } from '@/lib/messages/basket-page'
import { noScriptMessages } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
}

export default function CartPage() {
  return (
    // A screen high from the start, so that the footer does not jump when the basket comes.
    <div className="min-h-svh">
      <h1 className="pt-6 pb-8 text-title">{words.title}</h1>
      <NoScriptNotice what={noScriptMessages.basket} />
      <CartView
        noteLimits={shop().noteLimits}
        shopName={shop().name}
        deliveryOptions={shop().deliveryOptions}
      />
    </div>
  )
}
