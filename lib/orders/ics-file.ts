/** A day in somebody's calendar. */
export type CalendarDay = {
  /** The same whenever the file is asked for, so that a calendar takes it once. */
  uid: string
  /** ISO date. */
  date: string
  /** ISO date it was written on. */
  written: string
  title: string
  words: string
  /** Days before to remind of it. */
  remind?: number
}

/** A calendar file with one whole day in it: https://www.rfc-editor.org/rfc/rfc5545 */
export function calendarFile({ uid, date, written, title, words, remind }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Smart Gift storefront//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(written)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(words)}`,
    'TRANSP:TRANSPARENT',
    ...(remind ? reminder(remind, title) : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const reminder = (days: number, title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
]

const compact = (date: string) => date.replaceAll('-', '')

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** No line is longer than 75 octets: what is goes on in the next, after a space. Characters stay whole. */
function folded(line: string): string {
  const parts = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      parts.push('')
      octets = 1
    }
    parts[parts.length - 1] += character
    octets += size
  }
  return parts.join('\r\n ')
}
