import { useEffect, useEffectEvent } from 'react'
import type { ShopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'

/** Tells of what a page shows whenever it is shown, as soon as that is known. */
export function useTrackShown(isKnown: boolean, event: () => ShopEvent) {
  const tell = useEffectEvent(() => track(event()))
  useEffect(() => {
    if (isKnown) tell()
  }, [isKnown])
}
