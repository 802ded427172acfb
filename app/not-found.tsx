import type { Metadata } from 'next'
import { NotFoundMessage } from '@/components/site/not-found-message'
import { notFoundPageTitle } from '@/lib/words/trouble'

export const metadata: Metadata = { title: notFoundPageTitle }

export default function NotFound() {
  return <NotFoundMessage />
}
