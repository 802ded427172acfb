import Link from 'next/link'
import type { PublicOrder } from '@/lib/orders/public-order'

/** Not paid, or not yet: the basket is still there, and the way back to it. */
export function OrderUnpaid({ order }: { order: PublicOrder }) {
  const isOver = order.status === 'expired'
  return (
    <>
      <h1 className="text-title">
        {isOver ? 'This order wasn’t paid' : 'We are waiting for your payment'}
      </h1>
      <p className="mt-4 text-lead">
        {isOver
          ? 'You have not been charged, nothing was ordered, and your basket is as it was.'
          : 'If you have just paid, this page follows by itself. If not, go back to the checkout and place the order again: it will not be placed twice.'}
      </p>
      <Link className="button mt-6" href="/checkout">
        Back to the checkout
      </Link>
    </>
  )
}
