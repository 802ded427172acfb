/** The places between two lines where a process may be killed, each in the order an order passes it. */
export const FAILPOINTS = [
  'order-recorded',
  'session-opened',
  'session-recorded',
  'payment-read',
  'authorised',
  'selling',
  'sale-answered',
  'sold',
  'capture-answered',
  'captured',
  'rejected',
  'release-answered',
  'released',
  'close-answered',
  'closed',
] as const
export type Failpoint = (typeof FAILPOINTS)[number]

/**
 * Dies here, as in a power cut, where FAILPOINT names the place; the tests of crashes set it and nobody else. `part`: which of an order's
 * sales it is about, counted from 1; "sold" is of any, "sold/2" of the second.
 */
export function failpoint(name: Failpoint, part?: number): void {
  const { FAILPOINT } = process.env
  if (FAILPOINT === name || FAILPOINT === `${name}/${part}`) process.kill(process.pid, 'SIGKILL')
}
