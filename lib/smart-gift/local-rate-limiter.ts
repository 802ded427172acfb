import 'server-only'
import type { Slot } from '@/lib/smart-gift/upstream-rate-limiter'

const MINUTE = 62_000

// On globalThis, because Next bundles pages and route handlers apart.
const shared = globalThis as { ownCalls?: number[] }

/** Room for one of at most so many calls a minute by this process alone. Seconds to wait where there is none. */
export function acquireLocalSlot(limit: number): Slot {
  const now = Date.now()
  const calls = (shared.ownCalls ?? []).filter((at) => at > now - MINUTE)
  shared.ownCalls = calls
  const [oldest = now] = calls
  if (calls.length >= limit)
    return { kind: 'taken', retryAfter: Math.ceil((oldest + MINUTE - now) / 1000) }
  calls.push(now)
  return { kind: 'free' }
}
