import { lastDay, type Validity } from '@/lib/domain/law'

const DAY = 86_400_000

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The date in London at a moment, as an ISO date. */
export function londonDate(now: Date): string {
  const parts = london.formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes, digits: number) =>
    parts.find((each) => each.type === type)?.value.padStart(digits, '0')
  return [part('year', 4), part('month', 2), part('day', 2)].join('-')
}

/** An ISO date so many days later. */
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The first and the last day that a voucher can be sent on, as ISO dates; none where the last is before the first. */
export type DeliveryDays = { first: string; last: string }

export type DeliveryDayRules = {
  /** How many days ahead the shop takes orders for. */
  furthestDeliveryDays: number
  law?: { validity?: Validity | undefined } | undefined
}

/**
 * The one rule of the days to deliver on: from tomorrow on, since the API sends today's at once; as far ahead as the shop says, and
 * not after the last day that any of the vouchers can be used. Today is an ISO date in London, expiries are ISO 8601 moments.
 */
export function deliveryDays(
  today: string,
  { furthestDeliveryDays, law }: DeliveryDayRules,
  expiries: readonly (string | null)[] = [],
): DeliveryDays {
  const lastDays = [addDays(today, furthestDeliveryDays)]
  // A validity that begins on the day of delivery ends after it, whenever that is.
  if (law?.validity?.from === 'purchase') lastDays.push(lastDay(law.validity, today))
  for (const expiry of expiries) if (expiry) lastDays.push(londonDate(new Date(expiry)))
  return { first: addDays(today, 1), last: lastDays.sort()[0] ?? today }
}

/** Whether a text is a real ISO date ("2027-02-30" is not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = startOf(text)
  return !Number.isNaN(time) && isoDate(time) === text
}

/** Milliseconds since 1970 at which an ISO date begins in UTC, where every day has 24 hours. */
const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

const isoDate = (time: number): string => new Date(time).toISOString().slice(0, 10)
