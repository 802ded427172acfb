import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { FollowProps } from '@/components/catalogue/follow'

/** Where it cannot be had, asked for twice, the page stays as it was drawn; what is bought is judged anew at the checkout. */
const Follow = lazy(() =>
  import('@/components/catalogue/follow').catch(() => ({ default: () => null })),
)

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
