import { readConsent, subscribeToConsent } from '@/lib/marketing/analytics/consent'
import { dropAttribution, keepAttribution } from '@/lib/marketing/attribution/session-attribution'

let isStarted = false

/** While the shopper agrees, brings the merchant's tag and keeps in this tab what brought them; ends both when they do not. */
export function followConsent(tag: string): void {
  follow(tag)
  subscribeToConsent(() => follow(tag))
}

async function follow(tag: string) {
  const isGranted = readConsent() === 'granted'
  if (isGranted) keepAttribution()
  else dropAttribution()
  if (!isGranted && !isStarted) return
  isStarted = true
  const google = await import('@/lib/marketing/analytics/google-tag')
  // Asked again: the answer may have changed while the script was on its way.
  if (readConsent() === 'granted') google.startGoogleTag(tag)
  else google.stopGoogleTag()
}
