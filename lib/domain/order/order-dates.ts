import { lastDay, type Validity } from '@/lib/domain/law'

/** The days that matter to an order, as ISO dates in London. */
export type OrderDates = {
  ordered: string
  sent: string
  /** Last day to use it; absent where the venue has not said how long vouchers last. */
  last?: string
}

/** What happens when: sent on the chosen day or at once, usable as long as the venue says. */
export function orderDates(
  { placed, delivery }: { placed: string; delivery: { date?: string } },
  validity: Validity | undefined,
): OrderDates {
  const sent = delivery.date ?? placed
  const start = validity?.from === 'delivery' ? sent : placed
  return { ordered: placed, sent, ...(validity && { last: lastDay(validity, start) }) }
}

// Two parts: whether a comma stands between them differs from browser to browser, and from them to Node.
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "Thursday 24 December 2026" of an ISO date. */
export function longDate(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  return `${weekday.format(noon)} ${day.format(noon)}`
}
