import { listedVouchers } from '@/lib/catalogue/catalogue'
import { answerFromList, publicAnswer } from '@/lib/catalogue/public-response'
import { googleFeed } from '@/lib/marketing/feeds/google'
import { site } from '@/lib/marketing/shop-context'
import { shop } from '@/lib/shop/shop'

/** For Google Merchant Center. */
export const GET = () =>
  answerFromList((catalogue) => {
    const xml = googleFeed(listedVouchers(catalogue), shop.tagline, site())
    return publicAnswer(xml, 'application/xml; charset=utf-8')
  })
