import Link from 'next/link'
import { PriceList, PriceRow, TotalRow } from '@/components/ui/price-list'
import type { CartLine } from '@/lib/domain/cart/cart'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { linePrice } from '@/lib/domain/order/order'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'
import { priceMessages } from '@/lib/messages/prices'

type Props = {
  lines: CartLine[]
  vouchers: ReadonlyMap<number, Voucher | null>
  delivery: DeliveryOption | undefined
  /** Pence. */
  total: number
}

/** What is about to be ordered: every line, the delivery, the total. */
export function OrderSummary({ lines, vouchers, delivery, total }: Props) {
  const titleOf = ({ id }: CartLine) => vouchers.get(id)?.title ?? priceMessages.someVoucher
  return (
    <section aria-labelledby="summary" className="grid content-start gap-4">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="summary" className="text-heading">
          {words.summary}
        </h2>
        <Link className="link text-note" href="/cart">
          {words.change}
        </Link>
      </div>
      <PriceList>
        {lines.map((line) => (
          <PriceRow key={line.key} price={linePrice(line)}>
            <span>{priceMessages.line(titleOf(line), line.persons)}</span>
            {line.to && <span className="block text-note text-soft">{words.forWhom(line.to)}</span>}
          </PriceRow>
        ))}
        {delivery && (
          <PriceRow price={delivery.price}>{priceMessages.delivery(delivery.name)}</PriceRow>
        )}
        <TotalRow price={total} />
      </PriceList>
    </section>
  )
}
