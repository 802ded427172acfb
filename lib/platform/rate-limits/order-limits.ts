import 'server-only'
import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import { env } from '@/lib/platform/env'
import { clientKey } from '@/lib/platform/rate-limits/client-key'
import { emailKey } from '@/lib/platform/rate-limits/email-key'
import { hashedKey, limiter, longestWait } from '@/lib/platform/rate-limits/limiter'

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Cards are tried out for hours on end, and who buys much is done in minutes. */
const MINUTES_OF_CLIENT = 3
const MINUTES_OF_EMAIL = 2
const MINUTES_OF_HOUR = 60

/** Who wants to order; `pays`: with a card, here and now. */
export type Client = { client: string; email: string; pays: boolean }

type Limits = Record<'all' | 'client' | 'email', RateLimiterPostgres>
type Limiters = { orders: Limits; payments: Limits }

// On globalThis, because Next bundles pages and route handlers apart.
const shared = globalThis as { orderLimits?: Limiters }

function limiters(): Limiters {
  const { CHECKOUT_LIMIT, CHECKOUT_LIMIT_PER_CLIENT, CHECKOUT_LIMIT_PER_EMAIL } = env()
  const {
    PAYMENT_LIMIT = MINUTES_OF_HOUR * env().SMART_GIFT_RATE_LIMIT,
    PAYMENT_LIMIT_PER_CLIENT = MINUTES_OF_CLIENT * CHECKOUT_LIMIT_PER_CLIENT,
    PAYMENT_LIMIT_PER_EMAIL = MINUTES_OF_EMAIL * CHECKOUT_LIMIT_PER_EMAIL,
  } = env()
  shared.orderLimits ??= {
    orders: {
      all: limiter('all', CHECKOUT_LIMIT, MINUTE),
      client: limiter('client', CHECKOUT_LIMIT_PER_CLIENT, MINUTE),
      email: limiter('email', CHECKOUT_LIMIT_PER_EMAIL, MINUTE),
    },
    payments: {
      all: limiter('paying-all', PAYMENT_LIMIT, HOUR),
      client: limiter('paying-client', PAYMENT_LIMIT_PER_CLIENT, HOUR),
      email: limiter('paying-email', PAYMENT_LIMIT_PER_EMAIL, HOUR),
    },
  }
  return shared.orderLimits
}

/**
 * Counts one new order against what the shop takes in a minute, in all, from one client (client-key.ts) and for one email
 * address (email-key.ts), and one that is paid here against what each of these may begin to pay in an hour; over all
 * processes. Seconds to wait; null: it may be placed. Neither addresses nor emails are stored.
 */
export async function secondsToWait(orderer: Client): Promise<number | null> {
  const { orders, payments } = limiters()
  // Who is past a limit of their own must not use up the next one, least of all what all others share.
  return (
    (await waitForOwn(orders, orderer)) ||
    (orderer.pays && (await waitForOwn(payments, orderer))) ||
    (await longestWait([orders.all.consume('shop')])) ||
    (orderer.pays && (await longestWait([payments.all.consume('shop')]))) ||
    null
  )
}

const waitForOwn = (limits: Limits, { client, email }: Client) =>
  longestWait([
    limits.client.consume(hashedKey(clientKey(client))),
    limits.email.consume(hashedKey(emailKey(email))),
  ])
