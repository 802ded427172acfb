import { useEffect } from 'react'
import useSWR from 'swr'
import { fetchApi, NotFoundError, SWR_OPTIONS } from '@/lib/catalogue/api-fetcher'

export type FollowProps<T> = {
  url: string
  /** Gets what is true now, at once and whenever the page gets the focus; null where there is no such thing any more. */
  onNews: (now: T | null) => void
  /** It could not be had; the next focus asks again. */
  onTrouble?: () => void
}

export default function Follow({ url, onNews, onTrouble }: FollowProps<unknown>) {
  const { data, error } = useSWR<unknown>(url, fetchApi, SWR_OPTIONS)
  useEffect(() => {
    if (error instanceof NotFoundError) onNews(null)
    else if (data) onNews(data)
    else if (error) onTrouble?.()
  }, [data, error, onNews, onTrouble])
  return null
}
