import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { seen, shopEvent } from '@/lib/analytics/events'
import { track } from '@/lib/analytics/track'
import { type Card, priceLine, stockNote } from '@/lib/catalogue/voucher'
import { productPath } from '@/lib/links/product-link'

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
          onClick={() => track(shopEvent('select_item', [seen(voucher)], { item_list_name: list }))}
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
