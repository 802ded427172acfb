import { after } from 'next/server'
import { log } from '@/lib/log'
import { abandonPayment } from '@/lib/orders/check-payment'
import { findOrderByToken } from '@/lib/orders/ledger'
import { workAndWake } from '@/lib/orders/queue'
import { seeOther } from '@/lib/see-other'

/** The shopper comes back without having paid: the payment is closed, the basket and what was typed are as they were. */
export async function GET(request: Request) {
  const token = new URL(request.url).searchParams.get('order') ?? ''
  try {
    const found = await findOrderByToken(token)
    const order = found && (await abandonPayment(found)).order
    if (order && order.status !== 'expired' && order.status !== 'received') {
      after(() => workAndWake(order.id))
      return seeOther(`/orders/${order.token}`)
    }
  } catch (error) {
    log.error({ err: error }, 'payment not closed')
  }
  return seeOther('/checkout')
}
