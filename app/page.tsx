import type { Metadata } from 'next'
import { VoucherList } from '@/components/catalogue/voucher-list'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { withoutDescription } from '@/lib/catalogue/voucher'
import { env } from '@/lib/env'
import { shelfMetadata } from '@/lib/links/preview'
import { shop } from '@/lib/shop'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return {}
  return shelfMetadata(listedVouchers(catalogue), shop, {
    shopUrl: env().SHOP_URL,
    shopName: shop.name,
  })
}

export default async function HomePage() {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return <ClosedForAMoment />
  return (
    <>
      <div className="grid gap-4 pt-6 pb-12 sm:pt-12 sm:pb-16">
        <h1 className="max-w-[16ch] text-display">{shop.tagline}</h1>
        <p className="max-w-measure text-lead text-soft">{shop.introduction}</p>
      </div>
      <VoucherList vouchers={listedVouchers(catalogue).map(withoutDescription)} />
    </>
  )
}
