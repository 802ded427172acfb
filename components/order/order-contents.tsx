import { formatMoney } from '@/lib/money'
import { linePrice } from '@/lib/orders/order'
import type { PublicOrder } from '@/lib/orders/public-order'
import { people } from '@/lib/plural'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** What was bought, and what happens next once it is. */
export function OrderContents({ order }: { order: PublicOrder }) {
  return (
    <>
      {order.status === 'sold' && <WhatHappensNext order={order} />}
      <section aria-labelledby="contents" className="grid gap-3">
        <h2 id="contents" className="text-heading">
          What you ordered
        </h2>
        <dl className="grid gap-3 tabular-nums">
          {order.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines never change
            <div key={index} className="flex justify-between gap-6">
              <dt className="min-w-0 wrap-break-word">
                {line.title}
                {line.persons !== undefined && `, ${people(line.persons)}`}
              </dt>
              <dd>{formatMoney(linePrice(line))}</dd>
            </div>
          ))}
          <div className="flex justify-between gap-6">
            <dt>Delivery, {order.delivery.name.toLowerCase()}</dt>
            <dd>{order.delivery.price === 0 ? 'Free' : formatMoney(order.delivery.price)}</dd>
          </div>
          <div className="flex justify-between gap-6 border-hairline border-t pt-3 text-heading">
            <dt>Total</dt>
            <dd>{formatMoney(order.total)}</dd>
          </div>
        </dl>
      </section>
    </>
  )
}

function WhatHappensNext({ order }: { order: PublicOrder }) {
  const { date, name } = order.delivery
  return (
    <section aria-labelledby="next" className="grid gap-3">
      <h2 id="next" className="text-heading">
        What happens next
      </h2>
      <ol className="grid list-decimal gap-2 pl-6">
        <li>A confirmation is on its way to {order.email}.</li>
        <li>
          {order.lines.length === 1 ? 'The voucher is' : 'The vouchers are'} sent{' '}
          {name.toLowerCase()}{' '}
          {date ? `on ${day.format(new Date(`${date}T00:00:00Z`))}` : 'straight away'}.
        </li>
        <li>Keep this page’s address: it shows your order whenever you open it.</li>
      </ol>
    </section>
  )
}
