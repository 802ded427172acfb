import 'server-only'
import type { Result } from '@/lib/payments/payment-gateway'
import { ask } from '@/lib/payments/stripe-client'

/** What matters of the merchant's account at Stripe before it sells. `currency`: small letters, as Stripe has it. */
export type StripeAccount = {
  canCharge: boolean
  canPayOut: boolean
  /** Of cards; null: the key may not know. */
  cards: string | null
  currency: string | null
}

/** https://docs.stripe.com/api/accounts/retrieve */
export async function readStripeAccount(): Promise<Result<StripeAccount>> {
  const read = await ask('read account', (stripe) => stripe.accounts.retrieveCurrent())
  if (read.kind === 'failed') return read
  const { charges_enabled, payouts_enabled, capabilities, default_currency } = read.value
  const value = {
    canCharge: charges_enabled,
    canPayOut: payouts_enabled,
    cards: capabilities?.card_payments ?? null,
    currency: default_currency ?? null,
  }
  return { kind: 'done', value, status: 200 }
}

/** A webhook that the merchant has at Stripe. `events`: their names, or `*`. */
export type Webhook = { url: string; isEnabled: boolean; events: string[] }

const MOST = 100

/** https://docs.stripe.com/api/webhook_endpoints/list */
export async function readWebhooks(): Promise<Result<Webhook[]>> {
  const listed = await ask('read webhooks', (stripe) =>
    stripe.webhookEndpoints.list({ limit: MOST }),
  )
  if (listed.kind === 'failed') return listed
  const value = listed.value.data.map(({ url, status, enabled_events }) => ({
    url,
    isEnabled: status === 'enabled',
    events: enabled_events,
  }))
  return { kind: 'done', value, status: 200 }
}
