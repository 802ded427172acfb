import { DeliveryDays } from '@/components/order/delivery-days'
import type { Validity } from '@/lib/domain/law'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { timelineMessages as words } from '@/lib/messages/order-page'

type Props = { order: PublicOrder; validity: Validity | undefined }

/** What becomes of a sold order that goes one way. */
export function Timeline({ order, validity }: Props) {
  return (
    <section aria-labelledby="next" className="grid gap-5">
      <h2 id="next" className="text-heading">
        {words.title}
      </h2>
      <DeliveryDays order={order} index={0} validity={validity} isWhole />
    </section>
  )
}
