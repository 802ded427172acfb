import { PriceList, PriceRow } from '@/components/ui/price-list'
import type { CartLine } from '@/lib/domain/cart/cart'
import { linePrice } from '@/lib/domain/order/order'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { cartLinkMessages as words } from '@/lib/messages/basket-page'
import { priceMessages } from '@/lib/messages/prices'

type Props = {
  /** What the link would add. */
  lines: CartLine[]
  vouchers: ReadonlyMap<number, Voucher | null>
  /** How many vouchers the basket holds already. */
  held: number
  onAdd: () => void
  onReplace: () => void
  onLeave: () => void
}

/** What becomes of a basket that holds something else already is for the shopper to say. */
export function CartLinkQuestion({ lines, vouchers, held, onAdd, onReplace, onLeave }: Props) {
  return (
    <div className="grid gap-6">
      <PriceList>
        {lines.map((line) => (
          <PriceRow key={line.key} price={linePrice(line)}>
            {priceMessages.line(vouchers.get(line.id)?.title ?? '', line.persons)}
          </PriceRow>
        ))}
      </PriceList>
      <p role="status" className="text-lead">
        {words.question(held)}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={onAdd}>
          {words.add}
        </button>
        <button type="button" className="button-quiet" onClick={onReplace}>
          {words.replace}
        </button>
        <button type="button" className="button-quiet" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </div>
  )
}
