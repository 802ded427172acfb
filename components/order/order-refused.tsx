import Link from 'next/link'
import { formatMoney } from '@/lib/domain/money'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { orderRejections } from '@/lib/domain/order/rejection-messages'
import type { PaymentStatus } from '@/lib/domain/order/state-machine'
import { moneyMessages } from '@/lib/messages/order'
import { orderPageMessages as words } from '@/lib/messages/order-page'

/** Not sold: where the money is, why, and the way on. What it says of a line stands at the line. */
export function OrderRefused({ order }: { order: PublicOrder }) {
  const reasons = order.refusal ? orderRejections(order.refusal, order.lines.length) : []
  return (
    <>
      <h1 className="text-title">{words.refused}</h1>
      <p className="mt-4 text-lead">
        <span>{whereMoneyIs(order)}</span> {words.asItWas}
      </p>
      {reasons.length > 0 && (
        <ul className="mt-4 grid gap-1">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Link className="button mt-6" href="/cart">
        {words.toBasket}
      </Link>
    </>
  )
}

/** Before a person, these have not come back by themselves. */
const NOT_BACK: PaymentStatus[] = ['held', 'charged', 'refunding']

function whereMoneyIs({ payment, total, is_checked }: PublicOrder): string {
  if (is_checked && NOT_BACK.includes(payment))
    return moneyMessages.givenBackByHand(formatMoney(total))
  switch (payment) {
    case 'held':
      return moneyMessages.beingReleased
    case 'released':
      return moneyMessages.released
    case 'charged':
      return moneyMessages.beingRefunded(formatMoney(total))
    case 'refunding':
      return moneyMessages.refunding(formatMoney(total))
    case 'refunded':
      return moneyMessages.refunded(formatMoney(total))
    default:
      return moneyMessages.notCharged
  }
}
