import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { query } from '@/lib/platform/database/connection'
import { env } from '@/lib/platform/env'
import { clientKey } from '@/lib/platform/rate-limits/client-key'
import { emailKey } from '@/lib/platform/rate-limits/email-key'

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

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: {
      query: async ({ text, values }: Query) => ({ rows: await query(text, values) }),
    },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    // Past its limit somebody costs the database nothing.
    inMemoryBlockOnConsumed: points + 1,
  })

type Query = { text: string; values: (string | number)[] }

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
    (await longest([orders.all.consume('shop')])) ||
    (orderer.pays && (await longest([payments.all.consume('shop')]))) ||
    null
  )
}

const waitForOwn = (limits: Limits, { client, email }: Client) =>
  longest([
    limits.client.consume(hash(clientKey(client))),
    limits.email.consume(hash(emailKey(email))),
  ])

const longest = async (asked: Promise<RateLimiterRes>[]) =>
  Math.max(...(await Promise.allSettled(asked)).map(waitOf))

function waitOf(result: PromiseSettledResult<RateLimiterRes>): number {
  if (result.status === 'fulfilled') return 0
  if (result.reason instanceof RateLimiterRes) return Math.ceil(result.reason.msBeforeNext / 1000)
  throw result.reason
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
