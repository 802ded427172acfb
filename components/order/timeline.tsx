import type { Validity } from '@/lib/domain/law'
import { longDate, orderDates } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { timelineMessages as words } from '@/lib/messages/order-page'

type Props = { order: PublicOrder; validity: Validity | undefined }

/** What becomes of a sold order, day by day, with the days for a calendar. */
export function Timeline({ order, validity }: Props) {
  const { ordered, sent, last } = orderDates(order, validity)
  const { name, is_posted } = order.delivery
  const { length } = order.lines
  return (
    <section aria-labelledby="next" className="grid gap-5">
      <h2 id="next" className="text-heading">
        {words.title}
      </h2>
      <ol className="timeline">
        <Step date={ordered}>{words.ordered(order.email)}</Step>
        <Step date={sent}>
          {words.sent(length, name, { isPosted: is_posted, isDated: Boolean(order.delivery.date) })}
        </Step>
        {last && <Step date={last}>{words.last(length)}</Step>}
      </ol>
      <p className="flex flex-wrap gap-x-6 text-note">
        {order.delivery.date && (
          <CalendarLink token={order.token} reader="giver">
            {words.forGiver}
          </CalendarLink>
        )}
        {last && (
          <CalendarLink token={order.token} reader="receiver">
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

type LinkProps = { token: string; reader: 'giver' | 'receiver'; children: string }

const CalendarLink = ({ token, reader, children }: LinkProps) => (
  <a className="link" href={`/api/orders/${token}/calendar?for=${reader}`} download>
    {children}
  </a>
)
