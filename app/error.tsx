'use client'

import { PageMessage } from '@/components/site/page-message'
import { crashMessages, errorMessages } from '@/lib/messages/trouble'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageMessage title={crashMessages.title}>
      <p>{crashMessages.why}</p>
      <button type="button" className="button" onClick={reset}>
        {errorMessages.again}
      </button>
    </PageMessage>
  )
}
