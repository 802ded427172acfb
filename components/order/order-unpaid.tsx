import Link from 'next/link'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { orderPageMessages as words } from '@/lib/messages/order-page'

/** Not paid, or not yet: the basket is still there, and the way back to it. */
export function OrderUnpaid({ order }: { order: PublicOrder }) {
  const isOver = order.status === 'expired'
  return (
    <>
      <h1 className="text-title">{isOver ? words.unpaid : words.waiting}</h1>
      <p className="mt-4 text-lead">{isOver ? words.unpaidWhy : words.waitingWhy}</p>
      <Link className="button mt-6" href="/checkout">
        {words.toCheckout}
      </Link>
    </>
  )
}
