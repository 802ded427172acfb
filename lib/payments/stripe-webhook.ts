import 'server-only'
import type Stripe from 'stripe'
import { env } from '@/lib/env'
import { stripeClient } from '@/lib/payments/stripe-client'

/** Seconds that an event may be old: Stripe signs every delivery anew. */
const OLDEST = 300

const TOLD_BY: ReadonlySet<string> = new Set([
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
])

export type Told = { kind: 'session'; id: string } | { kind: 'ignored' } | { kind: 'forged' }

/**
 * Which session a webhook is about; only that is believed of it, the rest is read from Stripe.
 * `body`: as it came, to the byte. https://docs.stripe.com/webhooks#verify-official-libraries
 */
export async function readWebhook(body: Buffer, signature: string): Promise<Told> {
  const event = await verified(body, signature)
  if (!event) return { kind: 'forged' }
  if (!TOLD_BY.has(event.type)) return { kind: 'ignored' }
  const { id } = event.data.object as Stripe.Checkout.Session
  return { kind: 'session', id }
}

async function verified(body: Buffer, signature: string): Promise<Stripe.Event | null> {
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (!secret) return null
  try {
    const { webhooks } = await stripeClient()
    return webhooks.constructEvent(body, signature, secret, OLDEST)
  } catch {
    return null // it says why in English; to whoever forges, all reasons are one
  }
}
