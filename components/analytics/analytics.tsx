'use client'

import Link from 'next/link'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { NoteLimits } from '@/lib/domain/cart/notes'

const AgentTools = lazy(() => import('@/components/agents/agent-tools'))

/**
 * Notes what brought the shopper here and, where the merchant has a tag, follows whether the shopper agrees to it. Where the browser has an
 * assistant that can use tools (WebMCP), brings the shop's; nothing of any of these is loaded elsewhere.
 */
export function Analytics({ tag, limits }: { tag: string | undefined; limits: NoteLimits }) {
  const [hasAgent, setHasAgent] = useState(false)
  useEffect(() => {
    const { pathname, search } = window.location
    if (MAY_SAY.test(pathname + search)) arrive({ pathname, search })
    setHasAgent('modelContext' in document)
  }, [])
  useEffect(() => {
    if (tag) follow(tag)
  }, [tag])
  return hasAgent ? (
    <Suspense>
      <AgentTools limits={limits} Link={Link} />
    </Suspense>
  ) : null
}

/** Most addresses say nothing of what brought their reader here: what reads it is loaded for those that may. */
const MAY_SAY = /[?&%]/

async function arrive(address: Pick<Location, 'pathname' | 'search'>) {
  const { noteArrival } = await import('@/lib/marketing/attribution/session-attribution')
  noteArrival(address)
}

async function follow(tag: string) {
  const { followConsent } = await import('@/lib/marketing/analytics/follow-consent')
  followConsent(tag)
}
