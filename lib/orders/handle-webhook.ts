import 'server-only'
import { awaitSessionOutcome, settleRefund } from '@/lib/orders/await-outcome'
import { workThenWake } from '@/lib/orders/job-queue'
import { readWebhook } from '@/lib/payments/stripe-webhook'
import { errorResponse, jsonResponse, readBody } from '@/lib/platform/http/api-response'
import { MAX_WEBHOOK_BYTES } from '@/lib/platform/http/body-limits'
import { log } from '@/lib/platform/log'

type Later = (work: () => Promise<unknown>) => void

/**
 * Stripe tells that something happened to a session or a refund. Acknowledged only once the ledger has it; until then Stripe tells again.
 * `later`: does what Stripe need not wait for.
 */
export async function handleWebhook(request: Request, later: Later): Promise<Response> {
  const body = await readBody(request, MAX_WEBHOOK_BYTES)
  if (body instanceof Response) return body
  const told = await readWebhook(body, request.headers.get('stripe-signature') ?? '')
  if (told.kind === 'forged')
    return errorResponse(400, 'This event is not signed by Stripe, or too old.')
  if (told.kind === 'unreadable') return errorResponse(400, 'This event could not be read.')
  if (told.kind === 'ignored') return jsonResponse({ received: true })
  try {
    const settled = await (told.kind === 'refund' ? settleRefund : awaitSessionOutcome)(told.id)
    if (settled?.failed)
      return errorResponse(503, 'The payment could not be read. Please tell us again.')
    const order = settled?.order
    if (order) later(() => workThenWake(order.id))
    return jsonResponse({ received: true })
  } catch (error) {
    log.error({ err: error }, 'webhook not taken')
    return errorResponse(503, 'This event could not be taken in. Please tell us again.')
  }
}
