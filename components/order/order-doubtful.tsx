import type { PublicOrder } from '@/lib/orders/public-order'
import type { ShopConfig } from '@/lib/shop'

type Props = { order: PublicOrder; contact: ShopConfig['contact'] }

/** Nobody can tell by now: a person looks into it. */
export function OrderDoubtful({ order, contact }: Props) {
  return (
    <>
      <h1 className="text-title">We are checking your order</h1>
      <p className="mt-4 text-lead">
        {order.status === 'unknown'
          ? 'We sent your order, but its confirmation got lost on the way back, so we can’t tell yet whether it was placed.'
          : 'Something about its payment doesn’t fit, so nothing was ordered yet.'}{' '}
        Please don’t order again.
      </p>
      {order.payment === 'held' && (
        <p className="mt-4">
          The money is held on your card. It is taken only if the order was placed, and released if
          it wasn’t.
        </p>
      )}
      <p className="mt-4">
        We look into it by hand. If it was placed, a confirmation comes to {order.email}. If you
        hear nothing, write to{' '}
        <a className="link" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>{' '}
        and name our order {order.id}.
      </p>
    </>
  )
}
