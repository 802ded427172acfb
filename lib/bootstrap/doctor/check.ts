/**
 * One thing that the doctor looked at. `fail`: selling would fail, `warn`: it would go on, and somebody should know. No secret and
 * nobody's personal data stands in its words.
 */
export type Check = {
  name: string
  state: 'ok' | 'warn' | 'fail'
  /** How it stands. */
  says: string
  /** What to do about it. */
  remedy?: string
}

export const ok = (name: string, says: string): Check => ({ name, state: 'ok', says })

export const warn = (name: string, says: string, remedy: string): Check => ({
  name,
  state: 'warn',
  says,
  remedy,
})

export const fail = (name: string, says: string, remedy: string): Check => ({
  name,
  state: 'fail',
  says,
  remedy,
})
