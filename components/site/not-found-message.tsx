'use client'

import Link from 'next/link'
import { PageMessage } from '@/components/site/page-message'
import { notFoundWords as words } from '@/lib/words/trouble'

/** Drawn by script where it is needed: every page carries what would be said of a dead link, and carries it as a name alone. */
export function NotFoundMessage() {
  return (
    <PageMessage title={words.title}>
      <p>{words.why}</p>
      <Link className="button" href="/">
        {words.seeAll}
      </Link>
    </PageMessage>
  )
}
