'use client'
// Drawn on the server it would travel with every page, for the day that something on it is not found.

import Link from 'next/link'
import { PageMessage } from '@/components/site/page-message'
import { troublePageWords as words } from '@/lib/words/trouble'

export const NotFoundMessage = () => (
  <PageMessage title={words.notFound}>
    <p>{words.notFoundWhy}</p>
    <Link className="button" href="/">
      {words.seeAll}
    </Link>
  </PageMessage>
)
