'use client'

import ErrorPage from '@/app/error'
import { crashMessages } from '@/lib/messages/page-errors'
import './globals.css'

/** Shown in place of the whole document where the frame of the pages itself fails. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body>
        <title>{crashMessages.title}</title>
        <main className="shell">
          <ErrorPage />
        </main>
      </body>
    </html>
  )
}
