import { FindOrderForm } from '@/components/order/find-order-form'
import { PlacedOrders } from '@/components/order/placed-orders'
import { findOrderMessages as words } from '@/lib/messages/find-order'
import { shop } from '@/lib/shop/shop'

/** The page that finds an order again; `problem`: why the last try did not. */
export function FindOrder({ problem }: { problem?: string }) {
  const { email } = shop().contact
  return (
    <div className="grid max-w-measure gap-10 pt-6 sm:pt-12">
      <div className="grid gap-5">
        <h1 className="text-title">{words.title}</h1>
        <p>{words.why}</p>
        <FindOrderForm problem={problem} contact={email} />
      </div>
      <PlacedOrders />
    </div>
  )
}
