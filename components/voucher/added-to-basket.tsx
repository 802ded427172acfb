import Link from 'next/link'
import { useCart } from '@/lib/cart/use-cart'
import { voucherMessages } from '@/lib/messages/voucher'

/** Says politely what went into the basket. The region is there before its words, so that they are announced. */
export function AddedToBasket({ what }: { what: string }) {
  const count = useCart()?.lines.length ?? 0
  return (
    <div role="status" className="w-full max-sm:order-first">
      {what && (
        <p className="border-support border-l-4 bg-wash px-4 py-2 max-sm:text-note">
          <span>{voucherMessages.added(what, count)}</span>{' '}
          <Link className="link" href="/cart">
            {voucherMessages.seeBasket}
          </Link>
        </p>
      )}
    </div>
  )
}
