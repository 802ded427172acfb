import { formatMoney } from '@/lib/domain/money'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { orderPageMessages as words } from '@/lib/messages/order-page'

/** Nothing can be sold for now: where the money is, and what becomes of it. */
export function OrderSuspended({ order }: { order: PublicOrder }) {
  return (
    <>
      <h1 className="text-title">{words.suspended}</h1>
      <p className="mt-4 text-lead">{whereMoneyIs(order)}</p>
      {order.status === 'authorised' && <p className="mt-4">{words.suspendedFollow}</p>}
    </>
  )
}

function whereMoneyIs({ payment, total }: PublicOrder): string {
  if (payment === 'held') return words.suspendedHeld(formatMoney(total))
  if (payment === 'charged') return words.suspendedCharged(formatMoney(total))
  return words.suspendedUnpaid
}
