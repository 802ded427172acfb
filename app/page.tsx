import type { Metadata } from 'next'
import { CollectionLinks } from '@/components/catalogue/collection-links'
import { VoucherList } from '@/components/catalogue/voucher-list'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { StructuredData } from '@/components/site/structured-data'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { withoutDescription } from '@/lib/catalogue/voucher'
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
  return (
    <>
      <StructuredData data={shopData(shop, site())} />
      <div className="grid gap-4 pt-6 pb-12 sm:pt-12 sm:pb-16">
        <h1 className="max-w-[16ch] text-display">{shop.tagline}</h1>
        <p className="max-w-measure text-lead text-soft">{shop.introduction}</p>
        <CollectionLinks collections={listedCollections(catalogue)} />
      </div>
      <VoucherList vouchers={listedVouchers(catalogue).map(withoutDescription)} />
    </>
  )
}
