import Link from 'next/link'
import type { CartLine } from '@/lib/cart/cart'
import type { Voucher } from '@/lib/catalogue/voucher'
import { formatMoney } from '@/lib/money'
import { linePrice } from '@/lib/orders/order'
import { people } from '@/lib/plural'
import type { DeliveryOption } from '@/lib/shop'

type Props = {
  lines: CartLine[]
  vouchers: ReadonlyMap<number, Voucher | null>
  delivery: DeliveryOption | undefined
  /** Pence. */
  total: number
}

/** What is about to be ordered: every line, the delivery, the total. */
export function OrderSummary({ lines, vouchers, delivery, total }: Props) {
  return (
    <section aria-labelledby="summary" className="grid content-start gap-4">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="summary" className="text-heading">
          Your order
        </h2>
        <Link className="link text-note" href="/cart">
          Change the basket
        </Link>
      </div>
      <dl className="grid gap-3 tabular-nums">
        {lines.map((line) => (
          <div key={line.key} className="flex justify-between gap-6">
            <dt className="min-w-0 wrap-break-word">
              {vouchers.get(line.id)?.title ?? 'Gift voucher'}
              {line.persons !== undefined && `, ${people(line.persons)}`}
              {line.to && <span className="block text-note text-soft">For {line.to}</span>}
            </dt>
            <dd>{formatMoney(linePrice(line))}</dd>
          </div>
        ))}
        {delivery && (
          <div className="flex justify-between gap-6">
            <dt>Delivery, {delivery.name.toLowerCase()}</dt>
            <dd>{delivery.price === 0 ? 'Free' : formatMoney(delivery.price)}</dd>
          </div>
        )}
        <div className="flex justify-between gap-6 border-hairline border-t pt-3 text-heading">
          <dt>Total</dt>
          <dd>{formatMoney(total)}</dd>
        </div>
      </dl>
    </section>
  )
}
