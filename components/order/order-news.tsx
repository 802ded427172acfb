import Link from 'next/link'
import type { PublicOrder } from '@/lib/orders/public-order'
import type { ShopConfig } from '@/lib/shop'

type Props = { order: PublicOrder; contact: ShopConfig['contact'] }

/** How the order stands, in the words of whoever reads it. */
export function OrderNews({ order, contact }: Props) {
  switch (order.status) {
    case 'sold':
      return (
        <>
          <h1 className="text-title">Thank you, {order.first_name}</h1>
          <p className="mt-4 text-lead">
            Your order number is <strong className="whitespace-nowrap">{order.reference}</strong>.
          </p>
        </>
      )
    case 'received':
    case 'selling':
      return (
        <>
          <h1 className="text-title">Your order is being placed</h1>
          <p className="mt-4 text-lead">
            This takes a few seconds. You can leave this page open; it follows by itself.
          </p>
        </>
      )
    case 'rejected':
      return <Rejected order={order} />
    case 'unknown':
      return <Unknown order={order} contact={contact} />
  }
}

function Rejected({ order }: { order: PublicOrder }) {
  const reasons = Object.values(order.refusal?.errors ?? {}).map(([first]) => first)
  return (
    <>
      <h1 className="text-title">This order couldn’t be placed</h1>
      <p className="mt-4 text-lead">You have not been charged, and your basket is as it was.</p>
      <ul className="mt-4 grid gap-1">
        {(reasons.length > 0 ? reasons : [order.refusal?.message]).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Link className="button mt-6" href="/cart">
        Back to your basket
      </Link>
    </>
  )
}

function Unknown({ order, contact }: Props) {
  return (
    <>
      <h1 className="text-title">We are checking your order</h1>
      <p className="mt-4 text-lead">
        We sent your order, but its confirmation got lost on the way back, so we can’t tell yet
        whether it was placed. Please don’t order again.
      </p>
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
