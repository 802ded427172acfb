import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { publicResponse, respondFromCatalogue } from '@/lib/catalogue/public-response'
import { sitemap } from '@/lib/marketing/feeds/sitemap'
import { env } from '@/lib/platform/env'

/** Every page a search engine may list. */
export const GET = () =>
  respondFromCatalogue((catalogue) => {
    const xml = sitemap(listedVouchers(catalogue), listedCollections(catalogue), env().SHOP_URL)
    return publicResponse(xml, 'application/xml; charset=utf-8')
  })
