const DAY = 86_400_000

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The date in London at a moment, as an ISO date. */
export const londonDate = (now: Date): string => london.format(now)

/** ISO date of the first day a voucher can be sent on: tomorrow in London, since the API sends today's at once. */
export function earliestDeliveryDate(now: Date): string {
  const today = Date.parse(`${londonDate(now)}T00:00:00Z`)
  return new Date(today + DAY).toISOString().slice(0, 10)
}

/** Whether a text is a real ISO date ("2027-02-30" is not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
