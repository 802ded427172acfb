import { listedVouchers } from '@/lib/catalogue/catalogue'
import { publicResponse, respondFromCatalogue } from '@/lib/catalogue/public-response'
import { partnerFeed } from '@/lib/marketing/feeds/partner'
import { shopContext } from '@/lib/marketing/shop-context'

/** For partners. */
export const GET = () =>
  respondFromCatalogue((catalogue) => {
    const list = { vouchers: listedVouchers(catalogue), readAt: catalogue.readAt }
    return publicResponse(JSON.stringify(partnerFeed(list, shopContext())), 'application/json')
  })
