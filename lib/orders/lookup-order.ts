import 'server-only'
import { findOrderToken } from '@/lib/orders/find-order-token'
import { log } from '@/lib/platform/log'
import { consumeLookupLimits } from '@/lib/platform/rate-limits/lookup-limit'

/** `away`: the database does not answer. */
export type OrderLookup =
  | { kind: 'found'; token: string }
  | { kind: 'not-found' }
  | { kind: 'limited'; retryAfter: number }
  | { kind: 'away' }

/** Finds an order for whoever knows its number and email, from the address `client`; slow to guess. */
export async function lookupOrder(
  number: string,
  email: string,
  client: string,
): Promise<OrderLookup> {
  try {
    const retryAfter = await consumeLookupLimits(client, email)
    if (retryAfter > 0) return { kind: 'limited', retryAfter }
    const token = await findOrderToken(number, email)
    return token === null ? { kind: 'not-found' } : { kind: 'found', token }
  } catch (error) {
    log.error({ err: error }, 'an order could not be looked up')
    return { kind: 'away' }
  }
}
