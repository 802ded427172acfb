import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import { orderRejections } from '@/lib/domain/order/rejection-messages'
import { deliveryMessages as words } from '@/lib/messages/order-page'

type Props = { order: PublicOrder; delivery: PublicDelivery }

/** How one of several deliveries stands. An order that is not sold yet, or was never paid, says so itself. */
export function DeliveryStatus({ order, delivery }: Props) {
  if (order.status === 'received' || order.status === 'expired' || order.is_suspended) return null
  switch (delivery.status) {
    case 'waiting':
      return <p>{words.waiting}</p>
    case 'sold':
      return (
        <p>
          {words.number} <strong className="whitespace-nowrap">{delivery.reference}</strong>
        </p>
      )
    case 'unknown':
      return <p>{words.unknown}</p>
    case 'rejected':
      return <Rejected order={order} delivery={delivery} />
  }
}

/** Why, where it is about no line; where nothing at all was sold, the order says that. */
function Rejected({ order, delivery }: Props) {
  const reasons =
    delivery.refusal && order.status !== 'rejected'
      ? orderRejections(delivery.refusal, order.lines.length)
      : []
  const isRefunded = order.payment === 'charged' || order.payment === 'refunding'
  return (
    <>
      <p className="font-medium text-danger">
        {words.notSold} {isRefunded ? words.refunded : words.notCharged}
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </>
  )
}
