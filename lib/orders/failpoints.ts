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

/** Dies here, as in a power cut, where FAILPOINT names the place; the tests of crashes set it and nobody else. */
export function failpoint(name: Failpoint): void {
  if (process.env.FAILPOINT === name) process.kill(process.pid, 'SIGKILL')
}
