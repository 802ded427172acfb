import { sharedStorage } from '@/lib/browser/storage'

/** What the shopper said to being counted; null: was not asked, or is asked again. */
export type Consent = 'granted' | 'denied' | null

export const CONSENT_KEY = 'consent'

const CHANGED = 'consent-changed'

export function readConsent(): Consent {
  const stored = sharedStorage.read(CONSENT_KEY)
  return stored === 'granted' || stored === 'denied' ? stored : null
}

/** The answer is kept, so that nobody is asked twice; null forgets it. */
export function writeConsent(consent: Consent): void {
  if (consent) sharedStorage.write(CONSENT_KEY, consent)
  else sharedStorage.remove(CONSENT_KEY)
  window.dispatchEvent(new Event(CHANGED))
}

/** Calls back when it changes, here or in another tab; returns the way to stop. */
export function subscribeToConsent(listener: () => void): () => void {
  for (const event of [CHANGED, 'storage']) window.addEventListener(event, listener)
  return () => {
    for (const event of [CHANGED, 'storage']) window.removeEventListener(event, listener)
  }
}
