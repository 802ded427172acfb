import type { Sandbox } from '../sandbox'
import { emit } from './events'
import { newId, nowInSeconds } from './ids'
import type { Payer } from './payers'
import { intentObject, sessionObject } from './render'
import { holdsCards, offersBanks } from './session-params'
import type { Intent, Method, Session } from './state'

/** What became of an attempt to pay; `closed`: the session was paid or has expired already. */
export type PaymentResult = 'paid' | 'declined' | 'closed' | 'not-offered'

/** Pays a session as a shopper at its card page would. `payer`: whose names and address the page collects. */
export function pay(
  sandbox: Sandbox,
  session: Session,
  method: Method,
  payer: Payer,
): PaymentResult {
  if (session.status !== 'open') return 'closed'
  if (method !== 'card' && !offersBanks(session.params)) return 'not-offered'
  if (sandbox.state.stripe.settings.payments === 'declined') return decline(sandbox, session)
  const isHeld = method === 'card' && holdsCards(session.params)
  const intent = Object.assign(intentOf(sandbox, session), { method, isHeld, hasFailed: false })
  session.status = 'complete'
  session.payer = payer
  if (isHeld) intent.status = 'requires_capture'
  else if (method === 'slow-bank') intent.status = 'processing'
  else receive(intent)
  emit(sandbox, `payment_intent.${EVENTS[intent.status]}`, intentObject(sandbox, intent))
  emit(sandbox, 'checkout.session.completed', sessionObject(sandbox, session))
  return 'paid'
}

const EVENTS = {
  requires_payment_method: 'payment_failed',
  requires_capture: 'amount_capturable_updated',
  processing: 'processing',
  succeeded: 'succeeded',
  canceled: 'canceled',
}

function receive(intent: Intent) {
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
}

/** The card is refused; the session stays open for another. */
export function decline(sandbox: Sandbox, session: Session): PaymentResult {
  if (session.status !== 'open') return 'closed'
  const intent = Object.assign(intentOf(sandbox, session), { hasFailed: true })
  emit(sandbox, 'payment_intent.payment_failed', intentObject(sandbox, intent))
  return 'declined'
}

/** A slow bank's money comes, or is refused at last. False where none is on its way. */
export function settleSlowBank(sandbox: Sandbox, session: Session, hasCome: boolean): boolean {
  const intent = sandbox.state.stripe.intents.get(session.payment_intent ?? '')
  if (intent?.status !== 'processing') return false
  if (hasCome) receive(intent)
  else Object.assign(intent, { status: 'requires_payment_method', hasFailed: true })
  const name = hasCome ? 'succeeded' : 'failed'
  emit(sandbox, `payment_intent.${EVENTS[intent.status]}`, intentObject(sandbox, intent))
  emit(sandbox, `checkout.session.async_payment_${name}`, sessionObject(sandbox, session))
  return true
}

/** The session's intent; Stripe makes it only when somebody first tries to pay. */
function intentOf(sandbox: Sandbox, session: Session): Intent {
  const { intents } = sandbox.state.stripe
  const known = intents.get(session.payment_intent ?? '')
  if (known) return known
  const intent: Intent = {
    id: newId(sandbox, 'pi'),
    created: nowInSeconds(sandbox),
    session: session.id,
    amount: session.amount,
    method: 'card',
    isHeld: false,
    status: 'requires_payment_method',
    amount_received: 0,
    cancellation_reason: null,
    hasFailed: false,
  }
  intents.set(intent.id, intent)
  session.payment_intent = intent.id
  return intent
}
