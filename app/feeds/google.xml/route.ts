import { listedVouchers } from '@/lib/catalogue/catalogue'
import { googleFeed } from '@/lib/feeds/google'
import { answerFromList, publicAnswer } from '@/lib/public-answer'
import { shop } from '@/lib/shop'
import { site } from '@/lib/site'

/** For Google Merchant Center. */
export const GET = () =>
  answerFromList((catalogue) => {
    const xml = googleFeed(listedVouchers(catalogue), shop.tagline, site())
    return publicAnswer(xml, 'application/xml; charset=utf-8')
  })
