import { shared } from '@/lib/browser/storage'
import type { CartLine } from '@/lib/domain/cart/cart'
import { fingerprint } from '@/lib/domain/hash'
import { newKey } from '@/lib/domain/random-id'

const STORED = 'checkout-attempt'

/**
 * The order under way in this browser, in all its tabs. Its key makes every repeat the same order; it is kept until
 * it is certain that nothing was placed with it.
 */
export type Attempt = {
  key: string
  /** Of what was posted with the key. */
  body: string
  /** Whether something may have been placed with it. */
  open: boolean
  /** The basket's lines that are in it. */
  lines: string[]
  token?: string
}

export function readAttempt(): Attempt | null {
  try {
    const stored = JSON.parse(shared.read(STORED) ?? 'null')
    return typeof stored?.key === 'string' && Array.isArray(stored.lines) ? stored : null
  } catch {
    return null
  }
}

const write = (attempt: Attempt) => shared.write(STORED, JSON.stringify(attempt))

/** The key to post a checkout with: the one already in use while it may have placed something or means the same. */
export function beginAttempt(request: object, lines: readonly CartLine[]): string {
  const body = fingerprint(JSON.stringify(request))
  const before = readAttempt()
  const key = before && (before.open || before.body === body) ? before.key : newKey()
  if (before?.open && before.body !== body) return key
  write({ key, body, open: true, lines: lines.map((line) => line.key) })
  return key
}

/** Nothing was sent: the same checkout goes on under its key, another one gets its own. */
export function pauseAttempt(): void {
  const attempt = readAttempt()
  if (attempt) write({ ...attempt, open: false })
}

/** It became an order. */
export function nameAttempt(token: string): void {
  const attempt = readAttempt()
  if (attempt) write({ ...attempt, token })
}

/** It is over: sold, or refused for good. */
export const forgetAttempt = (): void => shared.remove(STORED)
