import { GiftVoucher } from '@/components/voucher/gift-voucher'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { soldLines } from '@/lib/domain/order/sold-lines'
import { worth } from '@/lib/domain/voucher/selection'

/** What was sold, as the things they are; whoever has the link to the order sees no name and no words on them. */
export function OrderedVouchers({ order, shopName }: { order: PublicOrder; shopName: string }) {
  const sold = soldLines(order)
  return (
    <ul className="grid gap-6">
      {order.lines.map(
        (line, index) =>
          sold.includes(index) && (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines never change
            <li key={index}>
              <GiftVoucher shopName={shopName} title={line.title} worth={worth(line)} />
            </li>
          ),
      )}
    </ul>
  )
}
