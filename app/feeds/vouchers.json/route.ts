import { listedVouchers } from '@/lib/catalogue/catalogue'
import { answerFromList, publicAnswer } from '@/lib/catalogue/public-response'
import { partnerFeed } from '@/lib/marketing/feeds/partner'
import { site } from '@/lib/marketing/shop-context'

/** For partners. */
export const GET = () =>
  answerFromList((catalogue) => {
    const list = { vouchers: listedVouchers(catalogue), readAt: catalogue.readAt }
    return publicAnswer(JSON.stringify(partnerFeed(list, site())), 'application/json')
  })
