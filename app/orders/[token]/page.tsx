import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrderAway } from '@/components/order/order-away'
import { OrderView } from '@/components/order/order-view'
import { GoodToKnow } from '@/components/site/good-to-know'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { orderPageMessages } from '@/lib/messages/order-page'
import { noScriptMessages as words } from '@/lib/messages/without-script'
import { cachedOrder } from '@/lib/orders/cached-order'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

export const metadata: Metadata = {
  title: orderPageMessages.title,
  robots: { index: false, follow: false },
}

/** Next wants one address at build; no order has it. */
export const generateStaticParams = () => [{ token: '0' }]

export default async function OrderPage({ params }: PageProps<'/orders/[token]'>) {
  const order = await cachedOrder((await params).token)
  if (!order) notFound()
  if (order === 'away') return <OrderAway />
  const venue = { name: shop().name, validity: shop().law?.validity }
  return (
    <div className="grid gap-12">
      <OrderView drawn={order} contact={shop().contact} venue={venue}>
        <OrderNeedsScript {...order} />
      </OrderView>
      <GoodToKnow />
    </div>
  )
}

/** What of the page does nothing without script: the card of a sold order, and the following of one that is not settled. */
function OrderNeedsScript({ status, is_settled }: PublicOrder) {
  if (status === 'sold' || status === 'partly-sold')
    return <NoScriptNotice what={words.card} instead={words.noCard} />
  if (is_settled) return null
  return <NoScriptNotice what={words.following} instead={words.noFollowing} />
}
