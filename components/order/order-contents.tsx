import type { Venue } from '@/components/order/after-sale'
import { Timeline } from '@/components/order/timeline'
import { FieldProblem } from '@/components/ui/field-problem'
import { PriceList, PriceRow, TotalRow } from '@/components/ui/price-list'
import { linePrice } from '@/lib/orders/order'
import type { PublicOrder } from '@/lib/orders/public-order'
import { lineRefusals } from '@/lib/orders/refusals'
import { people } from '@/lib/plural'

/** What was bought, and what happens next once it is. */
export function OrderContents({ order, venue }: { order: PublicOrder; venue: Venue }) {
  return (
    <div className="grid content-start gap-12">
      {order.status === 'sold' && <Timeline order={order} validity={venue.validity} />}
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
    </div>
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
