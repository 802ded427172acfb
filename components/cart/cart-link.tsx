'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { CartLinkQuestion } from '@/components/cart/cart-link-question'
import { Loading } from '@/components/ui/loading'
import { readCart, updateCart } from '@/lib/cart/storage'
import { useCart } from '@/lib/cart/use-cart'
import { useVouchersById } from '@/lib/catalogue/use-vouchers-by-id'
import { type Cart, EMPTY_CART } from '@/lib/domain/cart/cart'
import { countedLines, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import { applyCartLink, holdsSame } from '@/lib/marketing/links/apply-cart-link'
import type { LinkItem } from '@/lib/marketing/links/cart-link'
import { cartLinkMessages } from '@/lib/messages/basket-page'
import { errorMessages } from '@/lib/messages/page-errors'

const unchanged = (cart: Cart) => cart

/** Puts the vouchers of a link into the basket, once, and asks first where it holds others. */
export function CartLink({ items }: { items: LinkItem[] }) {
  const cart = useCart()
  const { vouchers, isLoading } = useVouchersById(items.map(({ id }) => id))
  const isKnown = items.every(({ id }) => vouchers.has(id))
  const [isLeaving, setIsLeaving] = useState(false)
  const router = useRouter()

  const add = (to: Cart) => applyCartLink(to, items, (id) => vouchers.get(id))
  const { lines } = add(EMPTY_CART)
  /** What becomes of a basket without asking; null: that is for the shopper to say. */
  function decide(held: Cart): ((cart: Cart) => Cart) | null {
    if (held.lines.length === 0 || lines.length === 0) return add
    return holdsSame(held.lines, lines) ? unchanged : null
  }

  /** The basket takes this page's place in the history, so that neither back nor reload adds again. */
  function leave(change: (cart: Cart) => Cart) {
    setIsLeaving(true)
    const before = readCart().lines.map(({ key }) => key)
    updateCart(change)
    const added = readCart().lines.filter(({ key }) => !before.includes(key))
    if (added.length > 0) track(shopEvent('add_to_cart', countedLines(added, vouchers)))
    router.replace('/cart')
  }

  useEffect(() => {
    const change = isKnown && !isLeaving && decide(readCart())
    if (change) leave(change)
  })
  // A page that was left stays in memory, and the same link may come back to it.
  useEffect(() => () => setIsLeaving(false), [])

  if (!isKnown && !isLoading) return <NotReached />
  if (!cart || !isKnown || isLeaving || decide(cart)) return <Loading />
  return (
    <CartLinkQuestion
      lines={lines}
      vouchers={vouchers}
      held={cart.lines.length}
      onAdd={() => leave(add)}
      onReplace={() => leave(({ notices }) => add({ lines: [], notices }))}
      onLeave={() => leave(unchanged)}
    />
  )
}

function NotReached() {
  return (
    <div role="alert" className="grid justify-items-start gap-5">
      <p>{cartLinkMessages.notReached}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {errorMessages.again}
      </button>
    </div>
  )
}
