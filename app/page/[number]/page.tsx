import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { CatalogueSection } from '@/components/catalogue/catalogue-section'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { cataloguePage, cataloguePath, parsePageNumber } from '@/lib/catalogue/pagination'
import { shopContext } from '@/lib/marketing/shop-context'
import { catalogueMessages, cataloguePageMessages } from '@/lib/messages/catalogue'

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
    title: cataloguePageMessages.title(number),
    alternates: { canonical: shopContext().shopUrl + cataloguePath(number) },
  }
}

export default async function ShelfPage({ params }: Props) {
  const number = parsePageNumber((await params).number) ?? 0
  if (number === 1) redirect(cataloguePath(1))
  const catalogue = await cachedCatalogue()
  if (!catalogue) return <ClosedForAMoment />
  const shelf = cataloguePage(listedVouchers(catalogue), number)
  if (!shelf) notFound()
  return (
    <>
      <Link className="link text-note" href="/">
        {catalogueMessages.all}
      </Link>
      <h1 className="pt-2 pb-12 text-title">
        {cataloguePageMessages.heading(shelf.page, shelf.pages)}
      </h1>
      <CatalogueSection shelf={shelf} leads />
    </>
  )
}
