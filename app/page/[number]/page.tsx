import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { Shelf } from '@/components/catalogue/catalogue-section'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { parsePageNumber, shelfPage, shelfPath } from '@/lib/catalogue/pagination'
import { site } from '@/lib/marketing/shop-context'
import { shelfPageWords, shelfWords } from '@/lib/messages/shelf'

type Props = PageProps<'/page/[number]'>

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

/** Next wants one address at build, when no voucher is known yet. */
export const generateStaticParams = () => [{ number: '0' }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = parsePageNumber((await params).number)
  if (!number) return {}
  return {
    title: shelfPageWords.title(number),
    alternates: { canonical: site().shopUrl + shelfPath(number) },
  }
}

export default async function ShelfPage({ params }: Props) {
  const number = parsePageNumber((await params).number) ?? 0
  if (number === 1) redirect(shelfPath(1))
  const catalogue = await cachedCatalogue()
  if (!catalogue) return <ClosedForAMoment />
  const shelf = shelfPage(listedVouchers(catalogue), number)
  if (!shelf) notFound()
  return (
    <>
      <Link className="link text-note" href="/">
        {shelfWords.all}
      </Link>
      <h1 className="pt-2 pb-12 text-title">{shelfPageWords.heading(shelf.page, shelf.pages)}</h1>
      <Shelf shelf={shelf} leads />
    </>
  )
}
