import type { Sandbox } from '../sandbox'
import { NO_ADDRESS, type Payer } from './payers'
import type { Intent, Refund, Session } from './state'

const CURRENCY = 'gbp'

/** A session as Stripe shows it. `expand` names what is to be written out. */
export function sessionObject(sandbox: Sandbox, session: Session, expand: string[] = []) {
  const { intents } = sandbox.state.stripe
  const intent = session.payment_intent ? intents.get(session.payment_intent) : undefined
  const { params } = session
  return {
    id: session.id,
    object: 'checkout.session',
    amount_subtotal: session.amount,
    amount_total: session.amount,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: session.created,
    currency: CURRENCY,
    billing_address_collection: params.billing_address_collection ?? null,
    customer_details: customerDetails(session),
    customer_email: params.customer_email ?? null,
    expires_at: session.expires_at,
    livemode: false,
    metadata: params.metadata,
    mode: params.mode,
    payment_intent:
      intent && expand.some((path) => path.startsWith('payment_intent'))
        ? intentObject(sandbox, intent, within(expand, 'payment_intent'))
        : session.payment_intent,
    payment_method_options: params.payment_method_options ?? {},
    payment_method_types: ['card', 'pay_by_bank'],
    // Held money is not paid yet: Stripe says so until the capture.
    payment_status: intent?.status === 'succeeded' ? 'paid' : 'unpaid',
    status: session.status,
    success_url: params.success_url,
    ui_mode: 'hosted_page',
    url: session.status === 'open' ? `${sandbox.origin}/stripe/pay/${session.id}` : null,
    ...(expand.includes('line_items') ? { line_items: lineItems(session) } : {}),
  }
}

/** What the page asked of whoever pays: their address only as far as the session says, or a card needs. */
function customerDetails({ params, payer }: Session) {
  const email = params.customer_email ?? (payer ? 'payer@example.com' : null)
  if (!email) return null
  const isRequired = params.billing_address_collection === 'required'
  return {
    address: payer && (isRequired ? payer.address : { ...NO_ADDRESS, ...countryOf(payer) }),
    business_name: null,
    email,
    individual_name: null,
    name: payer?.name ?? null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  }
}

const countryOf = ({ address: { country, postal_code } }: Payer) => ({ country, postal_code })

const within = (expand: string[], name: string) =>
  expand.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1))

const lineItems = ({ params }: Session) => ({
  object: 'list',
  has_more: false,
  data: params.line_items.map(({ quantity, price_data }, at) => ({
    id: `li_${at}`,
    object: 'item',
    amount_total: quantity * price_data.unit_amount,
    currency: CURRENCY,
    description: price_data.product_data.name,
    quantity,
  })),
})

/** A payment intent as Stripe shows it. */
export function intentObject(sandbox: Sandbox, intent: Intent, expand: string[] = []) {
  const session = sandbox.state.stripe.sessions.get(intent.session)
  const charge = chargeObject(sandbox, intent)
  const wholeHold = session?.params.payment_intent_data?.capture_method === 'manual'
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_capturable: intent.status === 'requires_capture' ? intent.amount : 0,
    amount_received: intent.amount_received,
    cancellation_reason: intent.cancellation_reason,
    capture_method: wholeHold ? 'manual' : 'automatic_async',
    created: intent.created,
    currency: CURRENCY,
    last_payment_error: intent.hasFailed ? declineError : null,
    latest_charge: expand.includes('latest_charge') ? charge : (charge?.id ?? null),
    livemode: false,
    metadata: session?.params.payment_intent_data?.metadata ?? {},
    payment_method_options: {
      card: intent.isHeld && !wholeHold ? { capture_method: 'manual' } : {},
    },
    payment_method_types: ['card', 'pay_by_bank'],
    status: intent.status,
  }
}

const declineError = {
  type: 'card_error',
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
}

function chargeObject({ state }: Sandbox, intent: Intent) {
  if (intent.status === 'requires_payment_method') return null
  const refunded = refundedOf(state.stripe.refunds, intent.id)
  return {
    id: intent.id.replace('pi_', 'ch_'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount_received,
    amount_refunded: refunded,
    captured: intent.status === 'succeeded',
    currency: CURRENCY,
    paid: intent.status !== 'processing',
    payment_intent: intent.id,
    payment_method_details: { type: intent.method === 'card' ? 'card' : 'pay_by_bank' },
    refunded: refunded === intent.amount_received && refunded > 0,
  }
}

/** Pence given back so far. */
export const refundedOf = (refunds: Refund[], intent: string): number =>
  refunds
    .filter((refund) => refund.payment_intent === intent && refund.status !== 'failed')
    .reduce((sum, { amount }) => sum + amount, 0)

/** A refund as Stripe shows it. */
export const refundObject = (refund: Refund) => ({
  object: 'refund',
  currency: CURRENCY,
  charge: refund.payment_intent.replace('pi_', 'ch_'),
  ...refund,
})
