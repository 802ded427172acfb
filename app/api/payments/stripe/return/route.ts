import { after } from 'next/server'
import { awaitPaymentOutcome } from '@/lib/orders/await-outcome'
import { checkInTurn } from '@/lib/orders/check-payment'
import { workThenWake } from '@/lib/orders/job-queue'
import { seeOther } from '@/lib/platform/http/see-other'
import { log } from '@/lib/platform/log'

/** The shopper comes back from paying: what was paid is written down, and the order's page follows the rest. */
export async function GET(request: Request) {
  const token = new URL(request.url).searchParams.get('order') ?? ''
  try {
    const settled = await awaitPaymentOutcome(token)
    const order = settled?.order
    if (order)
      after(async () => {
        if (settled.later) await checkInTurn(order)
        await workThenWake(order.id)
      })
  } catch (error) {
    // The order's page follows; a sweep finds what was paid.
    log.error({ err: error }, 'payment not settled on return')
  }
  return seeOther(`/orders/${encodeURIComponent(token)}`)
}
