import { FieldProblem } from '@/components/ui/field-problem'
import { PriceList, PriceRow, TotalRow } from '@/components/ui/price-list'
import { linePrice } from '@/lib/orders/order'
import type { PublicOrder } from '@/lib/orders/public-order'
import { lineRefusals } from '@/lib/orders/refusals'
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
        <PriceList>
          {order.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines never change
            <PriceRow key={index} price={linePrice(line)}>
              {line.title}
              {line.persons !== undefined && `, ${people(line.persons)}`}
              <LineRefusal order={order} index={index} />
            </PriceRow>
          ))}
          <PriceRow price={order.delivery.price}>
            Delivery, {order.delivery.name.toLowerCase()}
          </PriceRow>
          <TotalRow price={order.total} />
        </PriceList>
      </section>
    </>
  )
}

/** Why the order was refused, where it is about this line. */
function LineRefusal({ order, index }: { order: PublicOrder; index: number }) {
  const id = `line-${index}-problem`
  return lineRefusals(order.refusal, index).map((reason) => (
    <FieldProblem key={reason} id={id}>
      {reason}
    </FieldProblem>
  ))
}

function WhatHappensNext({ order }: { order: PublicOrder }) {
  const { date, name } = order.delivery
  return (
    <section aria-labelledby="next" className="grid gap-3">
      <h2 id="next" className="text-heading">
        What happens next
      </h2>
      <ol className="grid list-decimal gap-2 pl-6">
        <li>A confirmation {order.email ? `is on its way to ${order.email}` : 'was sent'}.</li>
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
