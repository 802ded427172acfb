'use client'

import { useEffect } from 'react'
import { readConsent, subscribeToConsent } from '@/lib/analytics/consent'
import { dropVisit, keepVisit, noteArrival } from '@/lib/campaign/visit'

/** Notes what brought the shopper here and, where the merchant has a tag and the shopper agrees, brings it. Draws nothing. */
export function Counting({ tag }: { tag: string | undefined }) {
  useEffect(() => noteArrival(window.location), [])
  useEffect(() => {
    if (!tag) return
    follow(tag)
    return subscribeToConsent(() => follow(tag))
  }, [tag])
  return null
}

let isStarted = false

async function follow(tag: string) {
  const isGranted = readConsent() === 'granted'
  if (isGranted) keepVisit()
  else dropVisit()
  if (!isGranted && !isStarted) return
  isStarted = true
  const google = await import('@/lib/analytics/google-tag')
  // Asked again: the answer may have changed while the script was on its way.
  if (readConsent() === 'granted') google.startGoogleTag(tag)
  else google.stopGoogleTag()
}
