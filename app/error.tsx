'use client'

import { PageMessage } from '@/components/site/page-message'
import { TryAgain } from '@/components/site/try-again'
import { crashMessages } from '@/lib/messages/page-errors'

/** "Try again" asks for the page anew: a script that could not be loaded stays lost to the document that asked for it. */
export default function ErrorPage() {
  return (
    <PageMessage title={crashMessages.title}>
      <p>{crashMessages.why}</p>
      <TryAgain />
    </PageMessage>
  )
}
