import type { Sandbox } from '../sandbox'
import { refundedOf } from './render'
import type { Intent } from './state'

/** Every session with what became of its money; amounts in pence, the oldest first. */
export function charges({ state }: Sandbox) {
  const { sessions, intents, refunds } = state.stripe
  return [...sessions.values()].map((session) => {
    const intent = intents.get(session.payment_intent ?? '')
    return {
      session: session.id,
      session_status: session.status,
      payment_intent: session.payment_intent,
      status: intent?.status ?? null,
      method: intent?.method ?? null,
      amount: session.amount,
      currency: 'gbp',
      ...sums(intent),
      amount_refunded: intent ? refundedOf(refunds, intent.id) : 0,
      client_reference_id: session.params.client_reference_id ?? null,
      metadata: session.params.metadata,
      expires_at: session.expires_at,
    }
  })
}

function sums(intent: Intent | undefined) {
  const held = intent?.isHeld ? intent.amount : 0
  const captured = intent?.amount_received ?? 0
  const isHeldStill = intent?.status === 'requires_capture'
  return {
    amount_held: isHeldStill ? held : 0,
    amount_captured: captured,
    amount_released: isHeldStill ? 0 : Math.max(0, held - captured),
  }
}
