import { listedVouchers } from '@/lib/catalogue/catalogue'
import { publicResponse, respondFromCatalogue } from '@/lib/catalogue/public-response'
import { googleFeed } from '@/lib/marketing/feeds/google'
import { shopContext } from '@/lib/marketing/shop-context'
import { shop } from '@/lib/shop/shop'

/** For Google Merchant Center. */
export const GET = () =>
  respondFromCatalogue((catalogue) => {
    const xml = googleFeed(listedVouchers(catalogue), shop().tagline, shopContext())
    return publicResponse(xml, 'application/xml; charset=utf-8')
  })
