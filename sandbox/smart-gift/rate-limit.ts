import { failure, type Reply } from '../http/reply'

const WINDOW_MS = 60_000

/** Where each key stands in its current minute. */
export type RateWindows = Map<string, { endsAt: number; used: number }>

/** What one request was told: whether it may go on, and the three headers of the contract. */
export type RateVerdict = { isAllowed: boolean; headers: Record<string, string> }

/** Counts one request of a key. The minute starts at its first request. `now` in milliseconds. */
export function countRequest(
  windows: RateWindows,
  key: string,
  limit: number,
  now: number,
): RateVerdict {
  const current = windows.get(key)
  const window = current && current.endsAt > now ? current : { endsAt: now + WINDOW_MS, used: 0 }
  window.used += 1
  windows.set(key, window)
  return {
    isAllowed: window.used <= limit,
    headers: {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(Math.max(0, limit - window.used)),
      'X-RateLimit-Reset': String(Math.ceil(window.endsAt / 1000)),
    },
  }
}

/** The answer past the limit. */
export function tooMany(): Reply {
  return failure(429, 'Too many requests: wait until X-RateLimit-Reset.')
}
