'use client'

import { type ReactNode, useEffect } from 'react'
import useSWR from 'swr'
import { AfterSale, type Venue } from '@/components/order/after-sale'
import { OrderContents } from '@/components/order/order-contents'
import { OrderStatus } from '@/components/order/order-status'
import { finishCheckout } from '@/lib/checkout/finish-checkout'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import type { ShopConfig } from '@/lib/shop/shop'

const LOOK_AGAIN = 2_000

async function fetchOrder(url: string): Promise<PublicOrder> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()).order
}

type Props = {
  drawn: PublicOrder
  contact: ShopConfig['contact']
  venue: Venue
  /** What does not work without script, as the order was drawn. */
  children: ReactNode
}

/** An order as it stands, followed until nothing more will happen to it. */
export function OrderView({ drawn, contact, venue, children }: Props) {
  const { data: order = drawn } = useSWR<PublicOrder>(`/api/orders/${drawn.token}`, fetchOrder, {
    fallbackData: drawn,
    refreshInterval: (latest) => ((latest ?? drawn).is_settled ? 0 : LOOK_AGAIN),
  })
  useEffect(() => finishCheckout(order), [order])
  const isOnItsWay = order.status === 'sold' || order.status === 'partly-sold'
  return (
    <div className="grid gap-x-20 gap-y-12 pt-6 sm:pt-12 lg:grid-cols-2">
      <div className="lg:col-span-2">
        <div role="status" className="max-w-measure">
          <OrderStatus order={order} contact={contact} />
        </div>
        {!isOnItsWay && children}
      </div>
      <OrderContents order={order} venue={venue} />
      {isOnItsWay && (
        <AfterSale order={order} venue={venue}>
          {children}
        </AfterSale>
      )}
    </div>
  )
}
