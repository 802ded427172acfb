'use client'

import { PageMessage } from '@/components/site/page-message'
import { TryAgain } from '@/components/site/try-again'
import { crashMessages } from '@/lib/messages/trouble'
import './globals.css'

/** Shown in place of the whole document where the frame of the pages itself fails. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <head>
        <title>{crashMessages.title}</title>
      </head>
      <body>
        <main className="shell">
          <PageMessage title={crashMessages.title}>
            <p>{crashMessages.why}</p>
            <TryAgain />
          </PageMessage>
        </main>
      </body>
    </html>
  )
}
