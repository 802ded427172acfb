import type { Check } from '@/lib/bootstrap/doctor/check'

const SIGNS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const

/** One line: what, how it stands, and what to do about it. */
export const lineOf = ({ name, state, says, remedy }: Check): string =>
  `${SIGNS[state]}  ${name}: ${says}.${remedy ? ` → ${remedy}` : ''}\n`

/** The last line. */
export function summaryOf(checks: readonly Check[]): string {
  const count = (state: Check['state']) => checks.filter((each) => each.state === state).length
  const [failed, warned] = [count('fail'), count('warn')]
  const rest = warned > 0 ? `, ${warned} to know of` : ''
  return failed > 0
    ? `\nSelling would fail: ${failed} of ${checks.length} are wrong${rest}.\n`
    : `\nThe shop can sell: ${checks.length} looked at${rest}.\n`
}

/** 1 where selling would fail. */
export const exitCodeOf = (checks: readonly Check[]): 0 | 1 =>
  checks.some(({ state }) => state === 'fail') ? 1 : 0
