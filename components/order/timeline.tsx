import type { Validity } from '@/lib/domain/law'
import { longDate, orderDates } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { timelineMessages as words } from '@/lib/messages/order-page'

type Props = { order: PublicOrder; position: number; validity: Validity | undefined }

/** What becomes of a sold delivery, day by day, with the days for a calendar. */
export function Timeline({ order, position, validity }: Props) {
  const delivery = order.deliveries[position]
  if (!delivery) return null
  const { ordered, sent, last } = orderDates({ ...order, delivery }, validity)
  const { name, is_posted } = delivery
  const { length } = delivery.lines
  const calendar = `/api/orders/${order.token}/calendar?delivery=${position}`
  return (
    <section aria-labelledby="next" className="grid gap-5">
      <h2 id="next" className="text-heading">
        {words.title}
      </h2>
      <ol className="timeline">
        <Step date={ordered}>{words.ordered(order.email)}</Step>
        <Step date={sent}>
          {words.sent(length, name, { isPosted: is_posted, isDated: Boolean(delivery.date) })}
        </Step>
        {last && <Step date={last}>{words.last(length)}</Step>}
      </ol>
      <p className="flex flex-wrap gap-x-6 text-note">
        {delivery.date && (
          <CalendarLink calendar={calendar} reader="giver">
            {words.forGiver}
          </CalendarLink>
        )}
        {last && (
          <CalendarLink calendar={calendar} reader="receiver">
            {words.forReceiver}
          </CalendarLink>
        )}
      </p>
    </section>
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

type LinkProps = { calendar: string; reader: 'giver' | 'receiver'; children: string }

const CalendarLink = ({ calendar, reader, children }: LinkProps) => (
  <a className="link" href={`${calendar}&for=${reader}`} download>
    {children}
  </a>
)
