'use client'

import { useEffect } from 'react'
import useSWR from 'swr'
import { OrderContents } from '@/components/order/order-contents'
import { OrderNews } from '@/components/order/order-news'
import { closeCheckout } from '@/lib/checkout/close-checkout'
import type { PublicOrder } from '@/lib/orders/public-order'
import type { ShopConfig } from '@/lib/shop'

const LOOK_AGAIN = 2_000

async function fetchOrder(url: string): Promise<PublicOrder> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()).order
}

/** An order as it stands, followed until nothing more will happen to it. */
export function OrderView({
  drawn,
  contact,
}: {
  drawn: PublicOrder
  contact: ShopConfig['contact']
}) {
  const { data: order = drawn } = useSWR<PublicOrder>(`/api/orders/${drawn.token}`, fetchOrder, {
    fallbackData: drawn,
    refreshInterval: (latest) => ((latest ?? drawn).is_settled ? 0 : LOOK_AGAIN),
  })
  useEffect(() => closeCheckout(order), [order])
  return (
    <div className="grid max-w-2xl gap-10 pt-6 sm:pt-12">
      <div role="status">
        <OrderNews order={order} contact={contact} />
      </div>
      <OrderContents order={order} />
    </div>
  )
}
