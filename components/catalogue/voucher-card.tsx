import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { type Card, priceLine, stockNote } from '@/lib/domain/voucher/voucher'
import { shopEvent, viewItem } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import { productPath } from '@/lib/marketing/links/product-link'

type Props = {
  voucher: Card
  first: boolean
  /** The name of the list it stands in. */
  list: string
  /** What is added to every price. */
  priceNote: string | null
}

export function VoucherCard({ voucher, first, list, priceNote }: Props) {
  const stock = stockNote(voucher)
  return (
    <li className="card">
      <Picture path={voucher.image} on="card" first={first} name={`voucher-${voucher.id}`} />
      <h2>
        <Link
          href={productPath(voucher)}
          onClick={() =>
            track(shopEvent('select_item', [viewItem(voucher)], { item_list_name: list }))
          }
        >
          {voucher.title}
        </Link>
      </h2>
      <p>{priceLine(voucher)}</p>
      {priceNote && <p className="text-soft">{priceNote}</p>}
      {stock && <p className="text-accent">{stock}</p>}
    </li>
  )
}
