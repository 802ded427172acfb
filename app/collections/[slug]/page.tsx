import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { VoucherGrid } from '@/components/catalogue/voucher-grid'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { StructuredData } from '@/components/site/structured-data'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { collectionPath } from '@/lib/catalogue/collection'
import { findCollection } from '@/lib/catalogue/collections'
import { deliveryNote } from '@/lib/domain/voucher/delivery-note'
import { asCard } from '@/lib/domain/voucher/voucher'
import { parseCollectionSlug } from '@/lib/marketing/links/collection-link'
import { collectionMetadata } from '@/lib/marketing/links/open-graph'
import { repairedPath } from '@/lib/marketing/links/repair-link'
import { shopContext } from '@/lib/marketing/shop-context'
import { breadcrumbData } from '@/lib/marketing/structured-data'
import { catalogueMessages } from '@/lib/messages/catalogue'
import { shop } from '@/lib/shop/shop'

type Props = PageProps<'/collections/[slug]'>

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

/** Next wants at least one address at build. */
export const generateStaticParams = () =>
  [{ slug: '0' }, ...shop().collections].map(({ slug }) => ({ slug }))

/** The collection of an address; undefined while there is no list to fill it from. */
async function collectionAt(params: Props['params']) {
  const { slug } = await params
  const catalogue = await cachedCatalogue()
  return catalogue ? findCollection(catalogue, parseCollectionSlug(slug)) : undefined
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const collection = await collectionAt(params)
  return collection ? collectionMetadata(collection, shopContext()) : {}
}

export default async function CollectionPage({ params }: Props) {
  const collection = await collectionAt(params)
  if (collection === undefined) return <ClosedForAMoment />
  if (collection === null) notFound()
  const { slug } = await params
  const path = collectionPath(collection)
  if (path !== `/collections/${slug}`) redirect(repairedPath(path, slug))
  const { name, words, vouchers } = collection
  return (
    <>
      <StructuredData data={breadcrumbData({ name, path }, shopContext())} />
      <Link className="link text-note" href="/">
        {catalogueMessages.all}
      </Link>
      <div className="grid gap-4 pt-2 pb-12">
        <h1 className="text-title">{name}</h1>
        <p className="max-w-measure text-lead text-soft">{words}</p>
      </div>
      <VoucherGrid
        leads
        vouchers={vouchers.map(asCard)}
        name={name}
        priceNote={deliveryNote(shop().deliveryOptions)}
      />
    </>
  )
}
