import { z } from 'zod'
import { json } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { emit } from './events'
import { newId, nowInSeconds } from './ids'
import { sessionObject } from './render'
import type { Handler } from './routes'
import { amountOf, SessionParams } from './session-params'
import type { Session } from './state'
import { Expand, parameterError, parseParams, stripeError } from './stripe-error'

const HALF_AN_HOUR = 30 * 60
const A_DAY = 24 * 60 * 60
/** Pence: Stripe takes no less in pounds. */
const LEAST = 30

/** POST /v1/checkout/sessions */
export const createSession: Handler = (sandbox, params) => {
  const parsed = parseParams(SessionParams, params)
  if (!parsed.success) return { refusal: parameterError(parsed.error) }
  const created = nowInSeconds(sandbox)
  const expires_at = parsed.data.expires_at ?? created + A_DAY
  const wrong = expiryError(expires_at - created)
  if (wrong) return { refusal: stripeError(400, wrong, { param: 'expires_at' }) }
  const amount = amountOf(parsed.data)
  if (amount < LEAST) {
    const words = 'The Checkout Session’s total amount due must add up to at least £0.30 gbp'
    return { refusal: stripeError(400, words, { code: 'amount_too_small' }) }
  }
  return {
    run() {
      const session: Session = {
        id: newId(sandbox, 'cs_test'),
        created,
        expires_at,
        params: parsed.data,
        amount,
        status: 'open',
        payment_intent: null,
        payer: null,
      }
      sandbox.state.stripe.sessions.set(session.id, session)
      return json(200, sessionObject(sandbox, session, parsed.data.expand))
    },
  }
}

function expiryError(seconds: number): string | null {
  if (seconds < HALF_AN_HOUR) {
    return 'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.'
  }
  return seconds > A_DAY
    ? 'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.'
    : null
}

/** GET /v1/checkout/sessions/{id} */
export const retrieveSession: Handler = (sandbox, params, id) =>
  withSession(sandbox, params, id, (session, expand) =>
    json(200, sessionObject(sandbox, session, expand)),
  )

/** POST /v1/checkout/sessions/{id}/expire */
export const expireSession: Handler = (sandbox, params, id) =>
  withSession(sandbox, params, id, (session, expand) => {
    if (session.status !== 'open') {
      const words = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`
      return stripeError(400, words)
    }
    expire(sandbox, session)
    return json(200, sessionObject(sandbox, session, expand))
  })

/** Closes an open session, so that nobody can pay it any more. */
export function expire(sandbox: Sandbox, session: Session): void {
  session.status = 'expired'
  const intent = sandbox.state.stripe.intents.get(session.payment_intent ?? '')
  if (intent?.status === 'requires_payment_method') intent.status = 'canceled'
  emit(sandbox, 'checkout.session.expired', sessionObject(sandbox, session))
}

function withSession(
  sandbox: Sandbox,
  params: Parameters<Handler>[1],
  id: string,
  run: (session: Session, expand: string[]) => ReturnType<typeof json>,
): ReturnType<Handler> {
  const parsed = parseParams(z.strictObject({ expand: Expand }), params)
  if (!parsed.success) return { refusal: parameterError(parsed.error) }
  return {
    run() {
      const session = sandbox.state.stripe.sessions.get(id)
      if (session) return run(session, parsed.data.expand)
      const details = { code: 'resource_missing', param: 'session' }
      return stripeError(404, `No such checkout.session: ${id}`, details)
    },
  }
}
