import { useSyncExternalStore } from 'react'
import { londonDate } from '@/lib/domain/order/delivery-date'

const MINUTE = 60_000
const NEWS = ['hashchange', 'visibilitychange', 'pageshow']

/** A page that stays open sees the next day come, and another link in the same tab. */
function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE)
  for (const event of NEWS) window.addEventListener(event, listener)
  return () => {
    clearInterval(timer)
    for (const event of NEWS) window.removeEventListener(event, listener)
  }
}

/** The date in London, ISO; undefined while the page is still the server's, which knows nobody's day. */
export const useToday = (): string | undefined =>
  useSyncExternalStore<string | undefined>(
    subscribe,
    () => londonDate(new Date()),
    () => undefined,
  )

/** What stands behind the # of the page's address; undefined while the page is still the server's. */
export const useFragment = (): string | undefined =>
  useSyncExternalStore<string | undefined>(
    subscribe,
    () => window.location.hash,
    () => undefined,
  )
