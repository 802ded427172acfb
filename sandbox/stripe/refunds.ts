import { z } from 'zod'
import { json, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { emit } from './events'
import { newId, nowInSeconds } from './ids'
import { noSuchIntent } from './intents'
import { refundedOf, refundObject } from './render'
import type { Handler } from './routes'
import type { Refund } from './state'
import { Expand, Metadata, parameterError, parseParams, stripeError, whole } from './stripe-error'

const RefundParams = z.strictObject({
  payment_intent: z.string().min(1),
  amount: whole(1).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: Metadata,
  expand: Expand,
})
type RefundParams = z.infer<typeof RefundParams>

/** POST /v1/refunds */
export const createRefund: Handler = (sandbox, params) => {
  const parsed = parseParams(RefundParams, params)
  if (!parsed.success) return { refusal: parameterError(parsed.error) }
  return { run: () => refund(sandbox, parsed.data) }
}

function refund(sandbox: Sandbox, { payment_intent, amount, reason, metadata }: RefundParams) {
  const { stripe } = sandbox.state
  const intent = stripe.intents.get(payment_intent)
  if (!intent) return noSuchIntent(payment_intent)
  if (intent.status !== 'succeeded') {
    const words = `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`
    return stripeError(400, words)
  }
  const left = intent.amount_received - refundedOf(stripe.refunds, intent.id)
  const refusal = refuseAmount(amount ?? left, left)
  if (refusal) return refusal
  const made: Refund = {
    id: newId(sandbox, 're'),
    created: nowInSeconds(sandbox),
    payment_intent,
    amount: amount ?? left,
    status: stripe.settings.refunds,
    reason: reason ?? null,
    metadata,
  }
  stripe.refunds.push(made)
  emit(sandbox, 'refund.created', refundObject(made))
  return json(200, refundObject(made))
}

function refuseAmount(amount: number, left: number): Reply | null {
  if (left === 0) {
    const code = 'charge_already_refunded'
    return stripeError(400, 'The charge has already been refunded.', { code })
  }
  if (amount <= left) return null
  const words = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`
  return stripeError(400, words, { param: 'amount' })
}

/** What was on its way comes to its end, as it does at a bank. How many refunds of the payment that were. */
export function settleRefunds(sandbox: Sandbox, intent: string, hasCome: boolean): number {
  const underWay = sandbox.state.stripe.refunds.filter(
    ({ payment_intent, status }) =>
      payment_intent === intent && (status === 'pending' || status === 'requires_action'),
  )
  for (const refund of underWay) {
    refund.status = hasCome ? 'succeeded' : 'failed'
    emit(sandbox, 'refund.updated', refundObject(refund))
    emit(sandbox, 'charge.refund.updated', refundObject(refund))
    if (!hasCome) emit(sandbox, 'refund.failed', refundObject(refund))
  }
  return underWay.length
}

const ListParams = z.strictObject({
  payment_intent: z.string().optional(),
  limit: whole(1).optional(),
  expand: Expand,
})

/** GET /v1/refunds, newest first. */
export const listRefunds: Handler = (sandbox, params) => {
  const parsed = parseParams(ListParams, params)
  if (!parsed.success) return { refusal: parameterError(parsed.error) }
  const { payment_intent, limit = 10 } = parsed.data
  const found = sandbox.state.stripe.refunds.filter(
    (refund) => payment_intent === undefined || refund.payment_intent === payment_intent,
  )
  const data = found.toReversed().slice(0, limit).map(refundObject)
  const has_more = found.length > limit
  return { run: () => json(200, { object: 'list', url: '/v1/refunds', has_more, data }) }
}
