'use client'

import Link from 'next/link'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { readConsent, subscribeToConsent } from '@/lib/marketing/analytics/consent'

const AgentTools = lazy(() => import('@/components/agents/agent-tools'))

/**
 * Notes what brought the shopper here and, where the merchant has a tag and the shopper agrees, brings it. Where the browser has an
 * assistant that can use tools (WebMCP), brings the shop's; nothing of them is loaded elsewhere.
 */
export function Analytics({ tag, limits }: { tag: string | undefined; limits: NoteLimits }) {
  const [hasAgent, setHasAgent] = useState(false)
  useEffect(() => setHasAgent('modelContext' in document), [])
  useEffect(() => {
    const { pathname, search } = window.location
    if (MAY_SAY.test(pathname + search)) arrive({ pathname, search })
  }, [])
  useEffect(() => {
    if (!tag) return
    follow(tag)
    return subscribeToConsent(() => follow(tag))
  }, [tag])
  return hasAgent ? (
    <Suspense>
      <AgentTools limits={limits} Link={Link} />
    </Suspense>
  ) : null
}

/** Most addresses say nothing of what brought their reader here: what reads it is loaded for those that may. */
const MAY_SAY = /[?&%]/
const visit = () => import('@/lib/marketing/attribution/session-attribution')

async function arrive(address: Pick<Location, 'pathname' | 'search'>) {
  const { noteArrival } = await visit()
  noteArrival(address)
}

let isStarted = false

async function follow(tag: string) {
  const { keepAttribution, dropAttribution } = await visit()
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
