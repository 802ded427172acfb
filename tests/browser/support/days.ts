const DAY = 86_400_000

/** The ISO date in London so many days from now; 0 is today. */
export function dayAhead(days: number, now = new Date()): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' })
  const parts = Object.fromEntries(
    format.formatToParts(now).map(({ type, value }) => [type, value]),
  )
  const today = Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day))
  return new Date(today + days * DAY).toISOString().slice(0, 10)
}

/** "Thursday 24 December 2026" of an ISO date. */
export function longDay(date: string): string {
  const at = new Date(`${date}T12:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(at)
  return `${part({ weekday: 'long' })} ${part({ dateStyle: 'long' })}`
}
