import type { PublicOrder } from '@/lib/domain/order/public-order'
import { orderPageMessages as words } from '@/lib/messages/order-page'
import type { ShopConfig } from '@/lib/shop/shop'

type Props = { order: PublicOrder; contact: ShopConfig['contact'] }

/** Nobody can tell by now: a person looks into it. */
export function OrderUnderReview({ order, contact }: Props) {
  return (
    <>
      <h1 className="text-title">{words.doubtful}</h1>
      <p className="mt-4 text-lead">
        <span>
          {order.status === 'unknown' ? words.lost(order.deliveries.length) : words.unfit}
        </span>{' '}
        {words.notAgain}
      </p>
      {order.payment === 'held' && <p className="mt-4">{words.held(order.deliveries.length)}</p>}
      <p className="mt-4">
        {words.byHand(order.email)}{' '}
        <a className="link-inline" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>{' '}
        {words.nameIt(order.id)}
      </p>
    </>
  )
}
