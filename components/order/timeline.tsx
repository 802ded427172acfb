import type { Validity } from '@/lib/legal/law'
import { longDate, milestones } from '@/lib/orders/milestones'
import type { PublicOrder } from '@/lib/orders/public-order'

type Props = { order: PublicOrder; validity: Validity | undefined }

/** What becomes of a sold order, day by day, with the days for a calendar. */
export function Timeline({ order, validity }: Props) {
  const { ordered, sent, last } = milestones(order, validity)
  const { name, is_posted } = order.delivery
  const vouchers = order.lines.length === 1 ? 'The voucher is' : 'The vouchers are'
  return (
    <section aria-labelledby="next" className="grid gap-5">
      <h2 id="next" className="text-heading">
        What happens, and when
      </h2>
      <ol className="timeline">
        <Step date={ordered}>
          You ordered. The confirmation {order.email ? `goes to ${order.email}` : 'was sent'}.
        </Step>
        <Step date={sent}>
          {vouchers} sent {name.toLowerCase()}
          {is_posted && ', to the address you gave'}
          {order.delivery.date ? '' : ', straight away'}.
        </Step>
        {last && (
          <Step date={last}>The last day to use {order.lines.length === 1 ? 'it' : 'them'}.</Step>
        )}
      </ol>
      <p className="flex flex-wrap gap-x-6 text-note">
        {order.delivery.date && (
          <CalendarLink token={order.token} reader="giver">
            The day it is sent, for your calendar
          </CalendarLink>
        )}
        {last && (
          <CalendarLink token={order.token} reader="receiver">
            The last day, for the calendar of whoever gets it
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
