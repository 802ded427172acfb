import { useCallback, useSyncExternalStore } from 'react'
import { formatListQuery, type ListQuery, parseListQuery } from '@/lib/domain/voucher/search'

const CHANGED = 'list-query'

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/** The list's query, kept in the address and read in the browser: the page itself stays static. */
export function useListQuery(): [ListQuery, (change: Partial<ListQuery>) => void] {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  )
  const change = useCallback((part: Partial<ListQuery>) => {
    const { search: now, pathname } = window.location
    const next = formatListQuery({ ...parseListQuery(now), ...part }, now)
    window.history.replaceState(null, '', pathname + next)
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return [parseListQuery(search), change]
}
