import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { FollowProps } from '@/components/catalogue/follow'

const Follow = lazy(() => import('@/components/catalogue/follow'))

const never = () => () => {}

/** Keeps a drawn page's price and stock live. SWR is 5.5 KB that the page need not wait for: it comes afterwards. */
export function Live<T>(props: FollowProps<T>) {
  const isDrawn = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isDrawn) return null
  return (
    <Suspense>
      <Follow {...(props as FollowProps<unknown>)} />
    </Suspense>
  )
}
