import type { Metadata } from 'next'
import { GiftView } from '@/components/gift/gift-view'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { giftMessages } from '@/lib/messages/gift'
import { noScriptMessages } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: giftMessages.title, robots: { index: false } }

/** An announced gift whose voucher is sold no more: what it is stands in the link alone. */
export default function GiftsPage() {
  return (
    <div className="min-h-svh pt-6 sm:pt-12">
      <NoScriptNotice what={noScriptMessages.gift} />
      <GiftView voucher={null} shopName={shop().name} />
    </div>
  )
}
