'use client'

import Link from 'next/link'
import { useCart } from '@/lib/cart/use-cart'
import { basketLinkMessages as words } from '@/lib/messages/site'

/** The way to the basket, with its count: "Basket, 2 vouchers". */
export function BasketLink() {
  const count = useCart()?.lines.length
  const label = count === undefined ? undefined : words.holds(count)
  return (
    <Link
      href="/cart"
      className="link gap-2 font-medium no-underline"
      aria-label={label}
      data-counted={label && ''}
    >
      {/* A flex box underlines what is in it, the number as well. */}
      <span className="underline decoration-hairline decoration-2 underline-offset-4">
        {words.basket}
      </span>
      {count !== undefined && count > 0 && (
        <span className="grid h-7 min-w-7 place-items-center rounded-full bg-accent px-2 text-note text-on-accent tabular-nums">
          {count}
        </span>
      )}
    </Link>
  )
}
