const DAY = 86_400_000

/**
 * Whatever could follow a person's settings is named. What stands between the parts, and their order, differs from one
 * browser engine to another (WebKit writes "11/29/2026" for en-CA), so only the parts are read.
 */
const london = new Intl.DateTimeFormat('en-GB', {
  calendar: 'gregory',
  numberingSystem: 'latn',
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The date in London at a moment, as an ISO date. */
export function londonDate(now: Date): string {
  const parts = london.formatToParts(now)
  const part = (type: 'year' | 'month' | 'day') =>
    Number(parts.find((each) => each.type === type)?.value)
  return isoDate(Date.UTC(part('year'), part('month') - 1, part('day')))
}

/** ISO date of the first day a voucher can be sent on: tomorrow in London, since the API sends today's at once. */
export const earliestDeliveryDate = (now: Date): string => isoDate(startOf(londonDate(now)) + DAY)

/** Whether a text is a real ISO date ("2027-02-30" is not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = startOf(text)
  return !Number.isNaN(time) && isoDate(time) === text
}

/** Milliseconds since 1970 at which an ISO date begins in UTC, where every day has 24 hours. */
const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

const isoDate = (time: number): string => new Date(time).toISOString().slice(0, 10)
