'use client'

import { lazy, Suspense } from 'react'

const ConsentBanner = lazy(() => import('@/components/analytics/consent-banner'))
const ConsentAgain = lazy(() => import('@/components/analytics/consent-again'))

/** The question whether visits may be counted. A shop without a tag loads none of it. */
export const ConsentQuestion = ({ tag }: { tag: string }) => (
  <Suspense>
    <ConsentBanner tag={tag} />
  </Suspense>
)

/** The way back to that question. */
export const ConsentLink = () => (
  <Suspense>
    <ConsentAgain />
  </Suspense>
)
