import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FindOrder } from '@/components/order/find-order'
import { findOrderMessages as words } from '@/lib/messages/find-order'
import { errorMessages } from '@/lib/messages/page-errors'

/** Where a browser without script is sent when its order was not found; app/api/orders/find names them. */
const PROBLEMS = new Map([
  ['not-found', words.notFound],
  ['limited', words.tooMany],
  ['away', words.away],
])

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

export const metadata: Metadata = {
  title: errorMessages.error + words.title,
  robots: { index: false },
}

export const generateStaticParams = () => [...PROBLEMS.keys()].map((problem) => ({ problem }))

export default async function FindOrderAgainPage({ params }: PageProps<'/orders/find/[problem]'>) {
  const problem = PROBLEMS.get((await params).problem)
  if (!problem) notFound()
  return <FindOrder problem={problem} />
}
