import type Stripe from 'stripe'
import type { Payable, PaymentState } from '@/lib/payments/payment-gateway'

/** Stripe wants at least half an hour; counted from the order, so that a repeated call says the same. */
const LIFE_MINUTES = 60

const item = (name: string, unit_amount: number, quantity = 1) => ({
  quantity,
  price_data: { currency: 'gbp', unit_amount, product_data: { name } },
})

/**
 * What Stripe's hosted page is asked for: every line and every delivery in pence, the card's money held and not taken.
 * Methods that cannot be held are charged at once: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method
 */
export function sessionParams(order: Payable, home: string): Stripe.Checkout.SessionCreateParams {
  const { id, token, email, lines, deliveries, asksAddress, createdAt } = order
  const back = (name: string) => `${home}/api/payments/stripe/${name}?order=${token}`
  return {
    mode: 'payment',
    client_reference_id: String(id),
    customer_email: email,
    line_items: [
      ...lines.map(({ title, value, persons }) => item(title, value, persons)),
      ...deliveries
        .filter(({ price }) => price > 0)
        .map(({ name, price }) => item(`Delivery, ${name.toLowerCase()}`, price)),
    ],
    ...(asksAddress && { billing_address_collection: 'required' }),
    payment_method_options: { card: { capture_method: 'manual' } },
    payment_intent_data: { description: `Order ${id}`, metadata: { order_id: id } },
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor(createdAt.getTime() / 1000) + LIFE_MINUTES * 60,
    success_url: back('return'),
    cancel_url: back('cancel'),
  }
}

/** How a session stands; its payment intent must have been expanded. */
export function paymentStateOf(session: Stripe.Checkout.Session): PaymentState {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null
  // What the session is for and what the money is for have to be the same.
  const amount = intent && intent.amount !== session.amount_total ? null : session.amount_total
  const { currency, client_reference_id: orderId } = session
  return {
    state: stateOf(session, intent),
    intent: intent?.id ?? null,
    amount,
    currency,
    orderId,
    payer: session.customer_details,
  }
}

function stateOf(
  { status }: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): PaymentState['state'] {
  if (status === 'open') return 'open'
  if (status !== 'complete') return 'void'
  switch (intent?.status) {
    case 'requires_capture':
      return 'held'
    case 'succeeded':
      return 'charged'
    case 'canceled':
      return 'released'
    case 'processing':
    case 'requires_action':
      return 'pending'
    default:
      return 'void'
  }
}
