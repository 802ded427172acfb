import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { seen, shopEvent } from '@/lib/analytics/events'
import { track } from '@/lib/analytics/track'
import { CARD_WIDTHS, COLUMN_ON_PHONE } from '@/lib/catalogue/picture'
import { priceLine, stockNote, type Voucher } from '@/lib/catalogue/voucher'
import { productPath } from '@/lib/links/product-link'

const SIZES = `(min-width: 1024px) 23rem, (min-width: 640px) 46vw, ${COLUMN_ON_PHONE}`

type Props = {
  voucher: Voucher
  first: boolean
  /** The name of the list it stands in. */
  list: string
  /** What is added to every price. */
  priceNote: string | null
}

export function VoucherCard({ voucher, first, list, priceNote }: Props) {
  const stock = stockNote(voucher)
  return (
    <li className="group relative flex flex-col gap-1">
      <Picture
        path={voucher.image}
        sizes={SIZES}
        widths={CARD_WIDTHS}
        first={first}
        name={`voucher-${voucher.id}`}
      />
      <h2 className="mt-2 text-heading wrap-break-word">
        <Link
          href={productPath(voucher)}
          onClick={() => track(shopEvent('select_item', [seen(voucher)], { item_list_name: list }))}
          className="decoration-hairline decoration-2 underline-offset-4 group-hover:underline after:absolute after:inset-0"
        >
          {voucher.title}
        </Link>
      </h2>
      <p className="flex flex-wrap gap-x-4 tabular-nums">
        <span>{priceLine(voucher)}</span>
        {priceNote && <span className="text-soft">{priceNote}</span>}
        {stock && <span className="text-accent">{stock}</span>}
      </p>
    </li>
  )
}
