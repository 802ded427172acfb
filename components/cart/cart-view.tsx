'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useTrackShown } from '@/components/analytics/use-track'
import { CartLineItem } from '@/components/cart/cart-line-item'
import { CartNotices } from '@/components/cart/cart-notices'
import { UndoRemoval } from '@/components/cart/undo-removal'
import { Loading } from '@/components/ui/loading'
import { lineErrors } from '@/lib/cart/line-errors'
import { updateCart } from '@/lib/cart/storage'
import { useLineErrors } from '@/lib/cart/use-line-errors'
import { useReconciledCart } from '@/lib/cart/use-reconciled-cart'
import { addLine, type CartLine, cartTotal, removeLines } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { formatMoney } from '@/lib/domain/money'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { randomId } from '@/lib/domain/random-id'
import { countedLines, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import { basketPageMessages as words } from '@/lib/messages/basket-page'

type Props = { noteLimits: NoteLimits; shopName: string; deliveryOptions: DeliveryOption[] }
type Removal = { line: CartLine; at: number; title: string }

export function CartView({ noteLimits, shopName, deliveryOptions }: Props) {
  const { cart, vouchers } = useReconciledCart()
  const [removal, setRemoval] = useState<Removal>()
  const problems = useLineErrors(cart !== undefined)
  const counted = (...lines: CartLine[]) => countedLines(lines, vouchers)
  useTrackShown(cart !== undefined, () => shopEvent('view_cart', counted(...(cart?.lines ?? []))))
  if (!cart) return <Loading />

  function put(line: CartLine, at: number) {
    updateCart((now) => addLine(now, line, at))
    track(shopEvent('add_to_cart', counted(line)))
  }
  function remove(line: CartLine, at: number, title: string) {
    setRemoval({ line, at, title })
    updateCart((now) => removeLines(now, [line.key]))
    track(shopEvent('remove_from_cart', counted(line)))
  }
  function undo() {
    if (removal) put(removal.line, removal.at)
    setRemoval(undefined)
  }

  return (
    <div>
      <CartNotices notices={cart.notices} />
      <UndoRemoval title={removal?.title} onUndo={undo} />
      {cart.lines.length === 0 ? (
        <EmptyCart />
      ) : (
        <>
          <ul className="divide-y divide-hairline">
            {cart.lines.map((line, at) => (
              <CartLineItem
                key={line.key}
                line={line}
                voucher={vouchers.get(line.id) ?? undefined}
                problems={lineErrors(line, problems)}
                limits={noteLimits}
                shopName={shopName}
                cart={cart}
                onRemove={(title) => remove(line, at, title)}
                onRepeat={() => put({ ...line, key: randomId() }, at + 1)}
              />
            ))}
          </ul>
          <CartTotal lines={cart.lines} deliveryOptions={deliveryOptions} />
        </>
      )}
    </div>
  )
}

function EmptyCart() {
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-lead">{words.empty}</p>
      <Link className="button" href="/">
        {words.choose}
      </Link>
    </div>
  )
}

type TotalProps = { lines: CartLine[]; deliveryOptions: DeliveryOption[] }

function CartTotal({ lines, deliveryOptions }: TotalProps) {
  const total = formatMoney(cartTotal(lines))
  return (
    <>
      <p className="mt-12 border-hairline border-t pt-6 pb-3 text-note text-soft sm:text-end">
        {words.delivery(deliveryOptions.map(priced))}
      </p>
      <div className="action-bar flex items-center justify-between gap-6 sm:justify-end">
        <p className="text-heading tabular-nums">{words.total(total)}</p>
        <Link className="button max-sm:flex-1" href="/checkout">
          {words.checkout}
        </Link>
      </div>
    </>
  )
}

const priced = ({ name, price }: DeliveryOption) => ({
  way: name.toLowerCase(),
  price: price === 0 ? null : formatMoney(price),
})
