import type { Metadata } from 'next'
import { CartView } from '@/components/cart/cart-view'
import { NeedsScript } from '@/components/site/needs-script'
import { shop } from '@/lib/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: 'Your basket', robots: { index: false } }

export default function CartPage() {
  return (
    <>
      <h1 className="pt-6 pb-8 text-title">Your basket</h1>
      <NeedsScript what="Your basket" />
      <CartView
        noteLimits={shop.noteLimits}
        shopName={shop.name}
        deliveryOptions={shop.deliveryOptions}
      />
    </>
  )
}
