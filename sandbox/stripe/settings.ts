import { z } from 'zod'

/** How the stand-in behaves; PUT /sandbox/stripe changes what it names. */
export const StripeSettings = z.strictObject({
  /** What becomes of events: sent at once, `delay` later, each sent twice, or only written down. */
  webhooks: z.enum(['on', 'late', 'twice', 'never']),
  /** Milliseconds that a late webhook waits, and a slow card page. */
  delay: z.int().min(0),
  /** `declined`: every payment is, whatever the shopper presses. */
  payments: z.enum(['as-asked', 'declined']),
  /** What becomes of refunds. */
  refunds: z.enum(['succeeded', 'pending', 'requires_action', 'failed']),
  /** What GET /v1/account tells otherwise than of an account that is ready; `null`: the key may not ask. */
  account: z.record(z.string(), z.unknown()).nullable(),
  /** What GET /v1/webhook_endpoints lists; unless set, one for each address that events go to. */
  endpoints: z.array(z.record(z.string(), z.unknown())).nullable(),
})
export type StripeSettings = z.infer<typeof StripeSettings>

export const openingSettings = (): StripeSettings => ({
  webhooks: 'on',
  delay: 5_000,
  payments: 'as-asked',
  refunds: 'succeeded',
  account: {},
  endpoints: null,
})
