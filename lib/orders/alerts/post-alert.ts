import 'server-only'
import type { AlertEvent } from '@/lib/domain/order/alerts'
import { env } from '@/lib/platform/env'

const DEADLINE = 10_000

/** `since`: ISO 8601. */
type Told = { text: string; event: AlertEvent; order: number | null; since: string }

/**
 * Posts one alert to ALERT_WEBHOOK_URL. `link` shows how the shop stands; an order's own page is its shopper's and is never named.
 * Gives null once it is taken, and why it was not in a word: a status or a code.
 */
export async function postAlert({ text, event, order, since }: Told): Promise<string | null> {
  const { ALERT_WEBHOOK_URL, SHOP_URL } = env()
  if (!ALERT_WEBHOOK_URL) return 'ALERT_WEBHOOK_URL is not set'
  const { request } = await import('undici')
  try {
    const { statusCode, body } = await request(ALERT_WEBHOOK_URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, event, order, since, link: `${SHOP_URL}/api/ready` }),
      signal: AbortSignal.timeout(DEADLINE),
    })
    await body.dump()
    return statusCode >= 200 && statusCode < 300 ? null : `status ${statusCode}`
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  }
}
