'use client'

import { useSyncExternalStore } from 'react'
import {
  CONSENT_KEY,
  readConsent,
  subscribeToConsent,
  writeConsent,
} from '@/lib/marketing/analytics/consent'
import { consentMessages as words } from '@/lib/messages/consent'

/** Before the first paint: who has answered already never sees the question. */
const HIDE = `try{document.getElementById('consent').hidden=!!localStorage.getItem('${CONSENT_KEY}')}catch{}`

/** Asks whether visits may be counted; drawn with the page, so that nothing moves, and over nothing. */
export default function ConsentBanner({ tag }: { tag: string }) {
  const consent = useSyncExternalStore(subscribeToConsent, readConsent, () => null)
  return (
    <>
      <meta name="google-tag" content={tag} />
      <section
        id="consent"
        aria-labelledby="consent-question"
        hidden={consent !== null}
        suppressHydrationWarning
        className="border-hairline border-b bg-wash scripting-none:hidden print:hidden"
      >
        <div className="shell flex flex-wrap items-center gap-x-8 gap-y-3 py-4">
          <p className="max-w-measure flex-1 basis-80 text-note">
            <strong id="consent-question">{words.question}</strong> {words.why}
          </p>
          <div className="flex flex-wrap gap-3">
            <button type="button" className="button-quiet" onClick={() => writeConsent('granted')}>
              {words.accept}
            </button>
            <button type="button" className="button-quiet" onClick={() => writeConsent('denied')}>
              {words.reject}
            </button>
          </div>
        </div>
      </section>
      <script>{HIDE}</script>
    </>
  )
}
