import Link from 'next/link'
import { PriceList, PriceRow, TotalRow } from '@/components/ui/price-list'
import type { CartLine } from '@/lib/cart/cart'
import type { Voucher } from '@/lib/catalogue/voucher'
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
      <PriceList>
        {lines.map((line) => (
          <PriceRow key={line.key} price={linePrice(line)}>
            {vouchers.get(line.id)?.title ?? 'Gift voucher'}
            {line.persons !== undefined && `, ${people(line.persons)}`}
            {line.to && <span className="block text-note text-soft">For {line.to}</span>}
          </PriceRow>
        ))}
        {delivery && (
          <PriceRow price={delivery.price}>Delivery, {delivery.name.toLowerCase()}</PriceRow>
        )}
        <TotalRow price={total} />
      </PriceList>
    </section>
  )
}
