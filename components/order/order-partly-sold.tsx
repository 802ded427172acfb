import Link from 'next/link'
import { formatMoney } from '@/lib/domain/money'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { soldLines } from '@/lib/domain/order/sold-lines'
import { orderPageMessages, partlySoldMessages as words } from '@/lib/messages/order-page'

/** Some of it is sold, the rest never will be: which, where the money is, and the way on. */
export function OrderPartlySold({ order }: { order: PublicOrder }) {
  return (
    <>
      <h1 className="text-title">{words.title}</h1>
      <p className="mt-4 text-lead">{words.how(soldLines(order).length, order.lines.length)}</p>
      <p className="mt-4">
        {whereMoneyIs(order)} {words.kept}
      </p>
      <Link className="button mt-6" href="/cart">
        {orderPageMessages.toBasket}
      </Link>
    </>
  )
}

function whereMoneyIs({ payment, charged, total, is_checked }: PublicOrder): string {
  const [paid, rest] = [formatMoney(charged), formatMoney(total - charged)]
  const isMoving = payment === 'held' || payment === 'charged' || payment === 'refunding'
  if (is_checked && isMoving) return words.byHand(rest)
  switch (payment) {
    case 'held':
      return words.beingTaken(paid)
    case 'charged':
    case 'refunding':
      return words.refunding(rest)
    case 'captured':
      return words.taken(paid, rest)
    default:
      return ''
  }
}
