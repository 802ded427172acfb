import { OrderPartlySold } from '@/components/order/order-partly-sold'
import { OrderRefused } from '@/components/order/order-refused'
import { OrderSuspended } from '@/components/order/order-suspended'
import { OrderUnderReview } from '@/components/order/order-under-review'
import { OrderUnpaid } from '@/components/order/order-unpaid'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { soldLines } from '@/lib/domain/order/sold-lines'
import { orderPageMessages as words } from '@/lib/messages/order-page'
import type { ShopConfig } from '@/lib/shop/shop'

type Props = { order: PublicOrder; contact: ShopConfig['contact'] }

/** How the order stands, in the words of whoever reads it. */
export function OrderStatus({ order, contact }: Props) {
  if (order.is_suspended) return <OrderSuspended order={order} />
  switch (order.status) {
    case 'sold':
      return (
        <>
          <h1 className="text-title">{words.thanks(order.first_name)}</h1>
          <p className="mt-4 text-lead">
            {words.number(order.deliveries.length)} <strong>{order.reference}</strong>.
          </p>
        </>
      )
    case 'received':
      if (order.is_checked) return <OrderUnderReview order={order} contact={contact} />
      return order.payment === 'open' ? (
        <OrderUnpaid order={order} />
      ) : (
        <BeingPlaced order={order} />
      )
    case 'authorised':
    case 'selling':
      return <BeingPlaced order={order} />
    case 'partly-sold':
      return <OrderPartlySold order={order} />
    case 'rejected':
      return <OrderRefused order={order} />
    case 'expired':
      return <OrderUnpaid order={order} />
    case 'unknown':
      return <OrderUnderReview order={order} contact={contact} />
  }
}

function BeingPlaced({ order }: { order: PublicOrder }) {
  const sold = soldLines(order).length
  return (
    <>
      <h1 className="text-title">{words.placing}</h1>
      {sold > 0 && <p className="mt-4">{words.placedSoFar(sold, order.lines.length)}</p>}
      <p className="mt-4 text-lead">{words.placingWhy}</p>
    </>
  )
}
