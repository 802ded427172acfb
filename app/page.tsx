import type { Metadata } from 'next'
import { CatalogueSection } from '@/components/catalogue/catalogue-section'
import { CollectionLinks } from '@/components/catalogue/collection-links'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { Hero } from '@/components/site/hero'
import { StructuredData } from '@/components/site/structured-data'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { cataloguePage } from '@/lib/catalogue/pagination'
import { catalogueMetadata } from '@/lib/marketing/links/open-graph'
import { shopContext } from '@/lib/marketing/shop-context'
import { shopData } from '@/lib/marketing/structured-data'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return {}
  return catalogueMetadata(listedVouchers(catalogue), shop(), shopContext())
}

export default async function HomePage() {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return <ClosedForAMoment />
  const shelf = cataloguePage(listedVouchers(catalogue), 1)
  return (
    <>
      <StructuredData data={shopData(shop(), shopContext())} />
      <Hero tagline={shop().tagline} introduction={shop().introduction} picture={shop().look?.hero}>
        <CollectionLinks collections={listedCollections(catalogue)} />
      </Hero>
      {shelf && <CatalogueSection shelf={shelf} leads={!shop().look?.hero} />}
    </>
  )
}
