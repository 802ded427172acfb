import 'server-only'
import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import { clientKey } from '@/lib/platform/rate-limits/client-key'
import { emailKey } from '@/lib/platform/rate-limits/email-key'
import { hashedKey, limiter, longestWait } from '@/lib/platform/rate-limits/limiter'

const QUARTER_OF_AN_HOUR = 15 * 60
const HOUR = 60 * 60

type Limits = Record<'client' | 'email', RateLimiterPostgres>

// On globalThis, because Next bundles pages and route handlers apart.
const shared = globalThis as { lookupLimits?: Limits }

/**
 * Counts one look for an order: ten in a quarter of an hour from one client, twenty an hour for one email address, over all
 * processes. Seconds to wait; 0: it may look. Order numbers can be counted up, so guessing has to be slow.
 */
export function consumeLookupLimits(client: string, email: string): Promise<number> {
  shared.lookupLimits ??= {
    client: limiter('lookup-client', 10, QUARTER_OF_AN_HOUR),
    email: limiter('lookup-email', 20, HOUR),
  }
  return longestWait([
    shared.lookupLimits.client.consume(hashedKey(clientKey(client))),
    shared.lookupLimits.email.consume(hashedKey(emailKey(email))),
  ])
}
