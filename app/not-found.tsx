import type { Metadata } from 'next'
import Link from 'next/link'
import { PageMessage } from '@/components/site/page-message'
import { errorPageMessages as words } from '@/lib/messages/page-errors'

export const metadata: Metadata = { title: words.notFoundTitle }

export default function NotFound() {
  return (
    <PageMessage title={words.notFound}>
      <p>{words.notFoundWhy}</p>
      <Link className="button" href="/">
        {words.seeAll}
      </Link>
    </PageMessage>
  )
}
