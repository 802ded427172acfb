import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { backoffDelay } from '@/lib/orders/backoff'
import { log } from '@/lib/platform/log'

const TRIES = 12

/** Tries again, with growing pauses, for some minutes, what must not be lost while the database is away. Never throws. */
export async function retryUntilWritten(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    await pause(backoffDelay(tries, null, Math.random()))
    try {
      await work()
      return
    } catch (error) {
      log.error({ err: error, tries }, 'still not written down')
    }
  }
}
