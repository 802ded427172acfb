import { after } from 'next/server'
import { abandonPayment } from '@/lib/orders/check-payment'
import { workThenWake } from '@/lib/orders/job-queue'
import { findOrderByToken } from '@/lib/orders/order-repository'
import { seeOther } from '@/lib/platform/http/see-other'
import { log } from '@/lib/platform/log'

/** The shopper comes back without having paid: the payment is closed, the basket and what was typed are as they were. */
export async function GET(request: Request) {
  const token = new URL(request.url).searchParams.get('order') ?? ''
  try {
    const found = await findOrderByToken(token)
    const order = found && (await abandonPayment(found)).order
    if (order && order.status !== 'expired' && order.status !== 'received') {
      after(() => workThenWake(order.id))
      return seeOther(`/orders/${order.token}`)
    }
  } catch (error) {
    log.error({ err: error }, 'payment not closed')
  }
  return seeOther('/checkout')
}
