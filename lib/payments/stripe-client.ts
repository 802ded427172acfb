import 'server-only'
import type Stripe from 'stripe'
import type { Result } from '@/lib/payments/payment-gateway'
import { env } from '@/lib/platform/env'
import { type CallOutcome, instrumentCall } from '@/lib/platform/telemetry/instrument-call'

/** Milliseconds; work on an order is leased for longer. */
const DEADLINE = 15_000

// Loaded at the first call: it is half of what a shop without Stripe would have to load before it answers.
const load = async () => (await import('stripe')).default

let client: Stripe | undefined

/**
 * Stripe's own client. Retries are ours, since each is to be written down.
 * @throws where STRIPE_SECRET_KEY is missing, which the start allows only where no order was ever paid by Stripe
 */
export async function stripeClient(): Promise<Stripe> {
  if (client) return client
  const Stripe = await load()
  const { STRIPE_SECRET_KEY, STRIPE_API_URL } = env()
  if (!STRIPE_SECRET_KEY) throw new Error('STRIPE_SECRET_KEY is not set')
  client = new Stripe(STRIPE_SECRET_KEY, {
    maxNetworkRetries: 0,
    timeout: DEADLINE,
    telemetry: false,
    ...elsewhere(STRIPE_API_URL),
  })
  return client
}

function elsewhere(address: string | undefined) {
  if (!address) return {}
  const { hostname, port, protocol } = new URL(address)
  return {
    host: hostname,
    port: port || undefined,
    protocol: protocol === 'http:' ? 'http' : 'https',
  } as const
}

/** Runs a call and says how it went, `what` names it; never throws for what Stripe or the network does. */
export const ask = <T>(what: string, call: (stripe: Stripe) => Promise<T>): Promise<Result<T>> =>
  instrumentCall({ to: 'stripe', call: what }, () => run(call), cameTo)

const cameTo = (result: Result<unknown>): CallOutcome =>
  result.kind === 'done'
    ? { outcome: 'answered', status: result.status }
    : {
        outcome: result.status === null ? 'indeterminate' : 'answered',
        status: result.status,
        reason: result.reason,
      }

async function run<T>(call: (stripe: Stripe) => Promise<T>): Promise<Result<T>> {
  const { errors } = await load()
  try {
    return { kind: 'done', value: await call(await stripeClient()), status: 200 }
  } catch (error) {
    if (!(error instanceof errors.StripeError)) throw error
    // Its words may repeat a shopper's; its code says as much.
    const reason = error.code ?? error.type
    return { kind: 'failed', status: error.statusCode ?? null, reason }
  }
}
