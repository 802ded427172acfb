'use client'

import Link from 'next/link'
import { useState } from 'react'
import { CartLineItem } from '@/components/cart/cart-line-item'
import { CartNotices } from '@/components/cart/cart-notices'
import { UndoRemoval } from '@/components/cart/undo-removal'
import { addLine, type CartLine, cartTotal, removeLines } from '@/lib/cart/cart'
import { updateCart } from '@/lib/cart/storage'
import { useReconciledCart } from '@/lib/cart/use-reconciled-cart'
import { formatMoney } from '@/lib/money'
import { newKey } from '@/lib/new-key'
import type { NoteLimits } from '@/lib/shop'

type Props = { noteLimits: NoteLimits; shopName: string }
type Removal = { line: CartLine; at: number; title: string }

export function CartView({ noteLimits, shopName }: Props) {
  const { cart, vouchers } = useReconciledCart()
  const [removal, setRemoval] = useState<Removal>()
  if (!cart) return null

  function remove(line: CartLine, at: number, title: string) {
    setRemoval({ line, at, title })
    updateCart((now) => removeLines(now, [line.key]))
  }
  function undo() {
    if (removal) updateCart((now) => addLine(now, removal.line, removal.at))
    setRemoval(undefined)
  }
  const repeat = (line: CartLine, at: number) =>
    updateCart((now) => addLine(now, { ...line, key: newKey() }, at + 1))

  return (
    <div className="grid gap-8">
      <CartNotices notices={cart.notices} />
      <UndoRemoval title={removal?.title} onUndo={undo} />
      {cart.lines.length === 0 ? (
        <EmptyCart />
      ) : (
        <>
          <ul className="grid gap-12">
            {cart.lines.map((line, at) => (
              <CartLineItem
                key={line.key}
                line={line}
                voucher={vouchers.get(line.id) ?? undefined}
                limits={noteLimits}
                shopName={shopName}
                cart={cart}
                onRemove={(title) => remove(line, at, title)}
                onRepeat={() => repeat(line, at)}
              />
            ))}
          </ul>
          <CartTotal lines={cart.lines} />
        </>
      )}
    </div>
  )
}

function EmptyCart() {
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-lead">It is empty so far.</p>
      <Link className="button" href="/">
        Choose a voucher
      </Link>
    </div>
  )
}

function CartTotal({ lines }: { lines: CartLine[] }) {
  return (
    <div className="grid justify-items-start gap-4 border-hairline border-t pt-6 sm:justify-items-end">
      <p className="text-heading tabular-nums">Total {formatMoney(cartTotal(lines))}</p>
      <p className="text-note text-soft">
        By email at no charge; other ways to deliver it are chosen next.
      </p>
      <Link className="button max-sm:w-full" href="/checkout">
        Checkout
      </Link>
    </div>
  )
}
