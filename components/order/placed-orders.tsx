'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import {
  forgetPlacedOrders,
  readPlacedOrders,
  subscribeToPlacedOrders,
} from '@/lib/checkout/placed-orders'
import { longDate } from '@/lib/domain/order/order-dates'
import { findOrderMessages as words } from '@/lib/messages/find-order'

const NONE: ReturnType<typeof readPlacedOrders> = []

/** The orders that this browser has placed; nothing where there are none. */
export function PlacedOrders() {
  const orders = useSyncExternalStore(subscribeToPlacedOrders, readPlacedOrders, () => NONE)
  if (orders.length === 0) return null
  return (
    <section aria-labelledby="placed-orders" className="grid gap-5">
      <h2 id="placed-orders" className="text-heading">
        {words.yours}
      </h2>
      <ul className="grid gap-2">
        {orders.map(({ token, id, placed }) => (
          <li key={token}>
            <Link className="link" href={`/orders/${token}`}>
              {words.order(id)}
            </Link>{' '}
            <span className="text-soft">{words.placed(longDate(placed))}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="link justify-self-start" onClick={forgetPlacedOrders}>
        {words.forget}
      </button>
    </section>
  )
}
