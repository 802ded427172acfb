import Link from 'next/link'
import { useCart } from '@/lib/cart/use-cart'
import { plural } from '@/lib/plural'

/** Says politely what went into the basket. The region is there before its words, so that they are announced. */
export function AddedToBasket({ what }: { what: string }) {
  const count = useCart()?.lines.length ?? 0
  return (
    <div role="status" className="w-full max-sm:order-first">
      {what && (
        <p className="border-support border-l-4 bg-wash px-4 py-2 max-sm:text-note">
          Added to your basket: {what}. It holds {plural(count, 'voucher')} now.{' '}
          <Link className="link" href="/cart">
            See your basket
          </Link>
        </p>
      )}
    </div>
  )
}
