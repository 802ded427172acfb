'use client'

import { PageMessage } from '@/components/site/page-message'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageMessage title="Something went wrong here">
      <p>Your basket is safe. Try again; if it keeps happening, please tell us.</p>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </PageMessage>
  )
}
