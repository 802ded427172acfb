import { z } from 'zod'
import { json, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { emit } from './events'
import { intentObject } from './render'
import type { Handler, Params, Prepared } from './routes'
import type { Intent } from './state'
import { Expand, Metadata, parameterError, parseParams, stripeError, whole } from './stripe-error'

/** GET /v1/payment_intents/{id} */
export const retrieveIntent: Handler = (sandbox, params, id) =>
  withIntent(sandbox, params, id, z.strictObject({ expand: Expand }), (intent, { expand }) =>
    json(200, intentObject(sandbox, intent, expand)),
  )

const CaptureParams = z.strictObject({
  /** Less than the hold: what is not captured is released, and cannot be captured later. */
  amount_to_capture: whole(1).optional(),
  expand: Expand,
  metadata: Metadata,
})

/** POST /v1/payment_intents/{id}/capture */
export const captureIntent: Handler = (sandbox, params, id) =>
  withIntent(sandbox, params, id, CaptureParams, (intent, { amount_to_capture, expand }) => {
    if (intent.status !== 'requires_capture') {
      return wrongState(sandbox, intent, 'be captured', ['requires_capture'])
    }
    const amount = amount_to_capture ?? intent.amount
    if (amount > intent.amount) {
      const details = { code: 'amount_too_large', param: 'amount_to_capture' }
      return stripeError(400, 'The amount to capture is greater than the amount held.', details)
    }
    intent.status = 'succeeded'
    intent.amount_received = amount
    emit(sandbox, 'payment_intent.succeeded', intentObject(sandbox, intent))
    return json(200, intentObject(sandbox, intent, expand))
  })

const CancelParams = z.strictObject({
  cancellation_reason: z
    .enum(['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'])
    .optional(),
  expand: Expand,
})

/** POST /v1/payment_intents/{id}/cancel: a hold is released. */
export const cancelIntent: Handler = (sandbox, params, id) =>
  withIntent(sandbox, params, id, CancelParams, (intent, { cancellation_reason, expand }) => {
    const cancelable: Intent['status'][] = ['requires_payment_method', 'requires_capture']
    if (!cancelable.includes(intent.status)) {
      return wrongState(sandbox, intent, 'be canceled', cancelable)
    }
    if (sandbox.state.stripe.sessions.get(intent.session)?.status === 'open') {
      const words = 'You cannot cancel the PaymentIntent of an open Checkout Session: expire that.'
      return stripeError(400, words)
    }
    release(sandbox, intent, cancellation_reason ?? null)
    return json(200, intentObject(sandbox, intent, expand))
  })

/** Gives a hold back. */
export function release(sandbox: Sandbox, intent: Intent, reason: string | null): void {
  intent.status = 'canceled'
  intent.cancellation_reason = reason
  emit(sandbox, 'payment_intent.canceled', intentObject(sandbox, intent))
}

function wrongState(sandbox: Sandbox, intent: Intent, what: string, allowed: string[]): Reply {
  const words = `This PaymentIntent could not ${what} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may ${what}: ${allowed.join(', ')}.`
  const payment_intent = intentObject(sandbox, intent)
  return stripeError(400, words, { code: 'payment_intent_unexpected_state', payment_intent })
}

function withIntent<T extends z.ZodType>(
  sandbox: Sandbox,
  params: Params,
  id: string,
  schema: T,
  run: (intent: Intent, params: z.infer<T>) => Reply,
): Prepared {
  const parsed = parseParams(schema, params)
  if (!parsed.success) return { refusal: parameterError(parsed.error) }
  return {
    run() {
      const intent = sandbox.state.stripe.intents.get(id)
      return intent ? run(intent, parsed.data) : noSuchIntent(id)
    },
  }
}

export const noSuchIntent = (id: string): Reply =>
  stripeError(404, `No such payment_intent: '${id}'`, { code: 'resource_missing', param: 'intent' })
