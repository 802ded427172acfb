import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { query } from '@/lib/database/connection'
import { env } from '@/lib/env'

const MINUTE = 60

/** Who wants to order. */
export type Orderer = { client: string; email: string }

type Limiters = {
  all: RateLimiterPostgres
  client: RateLimiterPostgres
  email: RateLimiterPostgres
}

// On globalThis, because Next bundles pages and route handlers apart.
const shared = globalThis as { orderLimits?: Limiters }

function limiters(): Limiters {
  const { CHECKOUT_LIMIT, CHECKOUT_LIMIT_PER_CLIENT, CHECKOUT_LIMIT_PER_EMAIL } = env()
  shared.orderLimits ??= {
    all: limiter('all', CHECKOUT_LIMIT),
    client: limiter('client', CHECKOUT_LIMIT_PER_CLIENT),
    email: limiter('email', CHECKOUT_LIMIT_PER_EMAIL),
  }
  return shared.orderLimits
}

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: {
      query: async ({ text, values }: Query) => ({ rows: await query(text, values) }),
    },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: MINUTE,
    // Past its limit somebody costs the database nothing.
    inMemoryBlockOnConsumed: points + 1,
  })

type Query = { text: string; values: (string | number)[] }

/**
 * Counts one new order against what the shop takes in a minute: in all, from one client, and for one email address, over
 * all processes. Seconds to wait; null: it may be placed. Neither addresses nor emails are stored.
 */
export async function secondsToWait({ client, email }: Orderer): Promise<number | null> {
  const { all, ...each } = limiters()
  const asked = await Promise.allSettled([
    each.client.consume(hash(client)),
    each.email.consume(hash(email.toLowerCase())),
  ])
  // Who is past a limit of their own must not use up what all others share.
  const waits = asked.map(waitOf)
  if (waits.some((wait) => wait > 0)) return Math.max(...waits)
  const [shop = 0] = (await Promise.allSettled([all.consume('shop')])).map(waitOf)
  return shop > 0 ? shop : null
}

function waitOf(result: PromiseSettledResult<RateLimiterRes>): number {
  if (result.status === 'fulfilled') return 0
  if (result.reason instanceof RateLimiterRes) return Math.ceil(result.reason.msBeforeNext / 1000)
  throw result.reason
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
