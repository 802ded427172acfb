import type { Reply } from '../http/reply'
import type { Payer } from './payers'
import type { SessionParams } from './session-params'
import { openingSettings, type StripeSettings } from './settings'

/** What is kept of a Checkout Session; times in Unix seconds, amounts in pence. */
export type Session = {
  id: string
  created: number
  expires_at: number
  params: SessionParams
  amount: number
  status: 'open' | 'complete' | 'expired'
  payment_intent: string | null
  /** Who paid, as the payment page or a wallet has them. */
  payer: Payer | null
}

/** How somebody pays: only a card can be held; a slow bank's money comes, or does not, later. */
export type Method = 'card' | 'bank' | 'slow-bank'

export type Intent = {
  id: string
  created: number
  session: string
  amount: number
  method: Method
  /** The money is held until it is captured. */
  isHeld: boolean
  status: 'requires_payment_method' | 'processing' | 'requires_capture' | 'succeeded' | 'canceled'
  amount_received: number
  cancellation_reason: string | null
  hasFailed: boolean
}

export type Refund = {
  id: string
  created: number
  payment_intent: string
  amount: number
  status: 'succeeded' | 'pending' | 'requires_action' | 'failed'
  reason: string | null
  metadata: Record<string, string>
}

export type StripeEvent = {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: unknown }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** One try to hand over an event; status stays null where nobody answered. */
export type Delivery = {
  event: string
  type: string
  at: string
  attempt: number
  url: string
  status: number | null
}

export type StripeState = {
  settings: StripeSettings
  sessions: Map<string, Session>
  intents: Map<string, Intent>
  refunds: Refund[]
  /** Answers by idempotency key. */
  answers: Map<string, { asked: string; at: number; reply: Reply }>
  events: StripeEvent[]
  deliveries: Delivery[]
}

export const openingStripe = (): StripeState => ({
  settings: openingSettings(),
  sessions: new Map(),
  intents: new Map(),
  refunds: [],
  answers: new Map(),
  events: [],
  deliveries: [],
})
