const FIRST = 1_000
const LONGEST = 60_000
const JITTER = 0.3

/**
 * Milliseconds to wait before the next try after `tries` that failed: growing, at least what the other side
 * asked for (`retryAfter`, seconds), and spread by `random` (0 to 1), so that not all come at once.
 */
export function backoffDelay(tries: number, retryAfter: number | null, random: number): number {
  const growing = Math.min(FIRST * 2 ** Math.min(tries - 1, 10), LONGEST)
  const asked = (retryAfter ?? 0) * 1000
  return Math.round(Math.max(growing, asked) * (1 + JITTER * random))
}
