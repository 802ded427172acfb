import type { Metadata } from 'next'
import { CollectionLinks } from '@/components/catalogue/collection-links'
import { Shelf } from '@/components/catalogue/shelf'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { Hero } from '@/components/site/hero'
import { StructuredData } from '@/components/site/structured-data'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { shelfPage } from '@/lib/catalogue/shelf'
import { shelfMetadata } from '@/lib/links/preview'
import { shopData } from '@/lib/links/structured-data'
import { shop } from '@/lib/shop'
import { site } from '@/lib/site'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return {}
  return shelfMetadata(listedVouchers(catalogue), shop, site())
}

export default async function HomePage() {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return <ClosedForAMoment />
  const shelf = shelfPage(listedVouchers(catalogue), 1)
  return (
    <>
      <StructuredData data={shopData(shop, site())} />
      <Hero tagline={shop.tagline} introduction={shop.introduction} picture={shop.look?.hero}>
        <CollectionLinks collections={listedCollections(catalogue)} />
      </Hero>
      {shelf && <Shelf shelf={shelf} leads={!shop.look?.hero} />}
    </>
  )
}
