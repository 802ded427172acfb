import { sharedStorage } from '@/lib/browser/storage'
import type { CartLine } from '@/lib/domain/cart/cart'
import { hash } from '@/lib/domain/hash'
import { randomId } from '@/lib/domain/random-id'

const STORED = 'checkout-attempt'

/**
 * The order under way in this browser, in all its tabs. Its key makes every repeat the same order; it is kept until
 * it is certain that nothing was placed with it.
 */
export type OpenCheckout = {
  key: string
  /** Of what was posted with the key. */
  body: string
  /** Whether something may have been placed with it. */
  open: boolean
  /** The basket's lines that are in it. */
  lines: string[]
  token?: string
}

export function readOpenCheckout(): OpenCheckout | null {
  try {
    const stored = JSON.parse(sharedStorage.read(STORED) ?? 'null')
    return typeof stored?.key === 'string' && Array.isArray(stored.lines) ? stored : null
  } catch {
    return null
  }
}

const write = (attempt: OpenCheckout) => sharedStorage.write(STORED, JSON.stringify(attempt))

/** The key to post a checkout with: the one already in use while it may have placed something or means the same. */
export function beginCheckout(request: object, lines: readonly CartLine[]): string {
  const body = hash(JSON.stringify(request))
  const before = readOpenCheckout()
  const key = before && (before.open || before.body === body) ? before.key : randomId()
  if (before?.open && before.body !== body) return key
  write({ key, body, open: true, lines: lines.map((line) => line.key) })
  return key
}

/** Nothing was sent: the same checkout goes on under its key, another one gets its own. */
export function pauseCheckout(): void {
  const attempt = readOpenCheckout()
  if (attempt) write({ ...attempt, open: false })
}

/** It became an order. */
export function setCheckoutToken(token: string): void {
  const attempt = readOpenCheckout()
  if (attempt) write({ ...attempt, token })
}

/** It is over: sold, or refused for good. */
export const forgetCheckout = (): void => sharedStorage.remove(STORED)
