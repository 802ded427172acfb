import type { Metadata } from 'next'
import Link from 'next/link'
import { PageMessage } from '@/components/site/page-message'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <PageMessage title="We couldn’t find that">
      <p>The voucher may not be sold any more, or the link may have lost a letter on its way.</p>
      <Link className="button" href="/">
        See all vouchers
      </Link>
    </PageMessage>
  )
}
