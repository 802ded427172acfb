'use client'

import { writeConsent } from '@/lib/marketing/analytics/consent'
import { consentAgainMessages } from '@/lib/messages/consent'

/** Takes the answer back: the question is asked again, at the top of the page. */
export default function ConsentAgain() {
  function ask() {
    writeConsent(null)
    requestAnimationFrame(() => {
      const question = document.getElementById('consent')
      question?.scrollIntoView()
      question?.querySelector('button')?.focus()
    })
  }
  return (
    <button type="button" className="link scripting-none:hidden" onClick={ask}>
      {consentAgainMessages}
    </button>
  )
}
