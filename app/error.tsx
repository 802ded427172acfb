'use client'

import { PageMessage } from '@/components/site/page-message'
import { crashWords, troubleWords } from '@/lib/messages/trouble'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageMessage title={crashWords.title}>
      <p>{crashWords.why}</p>
      <button type="button" className="button" onClick={reset}>
        {troubleWords.again}
      </button>
    </PageMessage>
  )
}
