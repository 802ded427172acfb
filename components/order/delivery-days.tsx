import type { Validity } from '@/lib/domain/law'
import { longDate, orderDates } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { timelineMessages as words } from '@/lib/messages/order-page'

type Props = {
  order: PublicOrder
  /** Which delivery, counted from 0. */
  index: number
  validity: Validity | undefined
  /** Whether its first day is the one it was ordered on. */
  isWhole: boolean
}

/** What becomes of a sold delivery, day by day, with the days for a calendar. */
export function DeliveryDays({ order, index, validity, isWhole }: Props) {
  const delivery = order.deliveries[index]
  if (!delivery) return null
  const { ordered, sent, last } = orderDates({ placed: order.placed, delivery }, validity)
  const { name, date, is_posted, lines } = delivery
  const calendar = (reader: string) =>
    `/api/orders/${order.token}/calendar?for=${reader}&delivery=${index}`
  return (
    <>
      <ol className="timeline">
        {isWhole && <Step date={ordered}>{words.ordered(order.email)}</Step>}
        <Step date={sent}>
          {words.sent(lines.length, name, { isPosted: is_posted, isDated: Boolean(date) })}
        </Step>
        {last && <Step date={last}>{words.last(lines.length)}</Step>}
      </ol>
      <p className="flex flex-wrap gap-x-6 text-note">
        {date && <CalendarLink href={calendar('giver')}>{words.forGiver}</CalendarLink>}
        {last && <CalendarLink href={calendar('receiver')}>{words.forReceiver}</CalendarLink>}
      </p>
    </>
  )
}

const Step = ({ date, children }: { date: string; children: React.ReactNode }) => (
  <li>
    <time dateTime={date} className="font-medium">
      {longDate(date)}
    </time>
    <p>{children}</p>
  </li>
)

const CalendarLink = ({ href, children }: { href: string; children: string }) => (
  <a className="link" href={href} download>
    {children}
  </a>
)
