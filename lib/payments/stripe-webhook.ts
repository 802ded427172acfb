import 'server-only'
import { z } from 'zod'
import { stripeClient } from '@/lib/payments/stripe-client'
import { env } from '@/lib/platform/env'

/** Seconds that an event may be old: Stripe signs every delivery anew. */
const OLDEST = 300

/** What tells how a checkout ended. */
export const SESSION_EVENTS: ReadonlySet<string> = new Set([
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
])

/** What tells how a refund went. */
export const REFUND_EVENTS: ReadonlySet<string> = new Set([
  'refund.updated',
  'refund.failed',
  'charge.refund.updated',
])

/** All that is read of an event, whoever signed it. */
const Event = z.object({ type: z.string() })
const Id = z.string().regex(/^[\w-]{1,255}$/)
const SessionEvent = z.object({ data: z.object({ object: z.object({ id: Id }) }) })
const RefundEvent = z.object({
  data: z.object({ object: z.object({ payment_intent: Id.nullish() }) }),
})

export type WebhookEvent =
  | { kind: 'session'; id: string }
  /** `id`: of the payment that is given back. */
  | { kind: 'refund'; id: string }
  | { kind: 'ignored' }
  /** Not signed by Stripe, or too old. */
  | { kind: 'forged' }
  /** Signed, and no event that we know how to read. */
  | { kind: 'unreadable' }

/**
 * Which session, or whose refund, a webhook is about; only that is believed of it, the rest is read from Stripe.
 * `body`: as it came, to the byte. https://docs.stripe.com/webhooks#verify-official-libraries
 */
export async function readWebhook(body: Buffer, signature: string): Promise<WebhookEvent> {
  const signed = await verified(body, signature)
  if (!signed) return { kind: 'forged' }
  const event = Event.safeParse(signed.event)
  if (!event.success) return { kind: 'unreadable' }
  if (REFUND_EVENTS.has(event.data.type)) return aboutRefund(signed.event)
  if (!SESSION_EVENTS.has(event.data.type)) return { kind: 'ignored' }
  const about = SessionEvent.safeParse(signed.event)
  if (!about.success) return { kind: 'unreadable' }
  return { kind: 'session', id: about.data.data.object.id }
}

function aboutRefund(event: unknown): WebhookEvent {
  const about = RefundEvent.safeParse(event)
  if (!about.success) return { kind: 'unreadable' }
  const id = about.data.data.object.payment_intent
  return id ? { kind: 'refund', id } : { kind: 'ignored' }
}

async function verified(body: Buffer, signature: string): Promise<{ event: unknown } | null> {
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (!secret) return null
  try {
    const { webhooks } = await stripeClient()
    return { event: webhooks.constructEvent(body, signature, secret, OLDEST) }
  } catch {
    return null // it says why in English; to whoever forges, all reasons are one
  }
}
