import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { query } from '@/lib/platform/database/connection'

type Query = { text: string; values: (string | number)[] }

/** A limit over all processes: so many `points` in each `duration`, in seconds. */
export const limiter = (keyPrefix: string, points: number, duration: number) =>
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

/** Seconds until all of these limits let somebody on; 0: they do. */
export const longestWait = async (asked: Promise<RateLimiterRes>[]): Promise<number> =>
  Math.max(...(await Promise.allSettled(asked)).map(waitOf))

function waitOf(result: PromiseSettledResult<RateLimiterRes>): number {
  if (result.status === 'fulfilled') return 0
  if (result.reason instanceof RateLimiterRes) return Math.ceil(result.reason.msBeforeNext / 1000)
  throw result.reason
}

/** What a limit is counted under: no address or email is stored. */
export const hashedKey = (text: string): string =>
  createHash('sha256').update(text).digest('base64url')
