import 'server-only'
import { type Client, secondsToWait } from '@/lib/platform/rate-limits/order-limits'

// On globalThis, because Next bundles pages and route handlers apart.
const shared = globalThis as { admissions?: Map<string, Promise<number | null>> }
shared.admissions ??= new Map()
const pending = shared.admissions

/** Seconds to wait before an order may be placed, or null. Repeats of one checkout that arrive together count once. */
export function consumeOrderLimits(key: string, orderer: Client): Promise<number | null> {
  const known = pending.get(key)
  if (known) return known
  const asked = secondsToWait(orderer).finally(() => pending.delete(key))
  pending.set(key, asked)
  return asked
}
