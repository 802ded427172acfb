import 'server-only'
import { settleRefund, settleSession } from '@/lib/orders/await-outcome'
import { workAndWake } from '@/lib/orders/job-queue'
import { readWebhook } from '@/lib/payments/stripe-webhook'
import { answer, readBody, refuse } from '@/lib/platform/http/api-response'
import { LARGEST_EVENT } from '@/lib/platform/http/body-limits'
import { log } from '@/lib/platform/log'

type Later = (work: () => Promise<unknown>) => void

/**
 * Stripe tells that something happened to a session or a refund. Acknowledged only once the ledger has it; until then Stripe tells again.
 * `later`: does what Stripe need not wait for.
 */
export async function takeEvent(request: Request, later: Later): Promise<Response> {
  const body = await readBody(request, LARGEST_EVENT)
  if (body instanceof Response) return body
  const told = await readWebhook(body, request.headers.get('stripe-signature') ?? '')
  if (told.kind === 'forged') return refuse(400, 'This event is not signed by Stripe, or too old.')
  if (told.kind === 'unreadable') return refuse(400, 'This event could not be read.')
  if (told.kind === 'ignored') return answer({ received: true })
  try {
    const settled = await (told.kind === 'refund' ? settleRefund : settleSession)(told.id)
    if (settled?.failed) return refuse(503, 'The payment could not be read. Please tell us again.')
    const order = settled?.order
    if (order) later(() => workAndWake(order.id))
    return answer({ received: true })
  } catch (error) {
    log.error({ err: error }, 'webhook not taken')
    return refuse(503, 'This event could not be taken in. Please tell us again.')
  }
}
