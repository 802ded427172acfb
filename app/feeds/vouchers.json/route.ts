import { listedVouchers } from '@/lib/catalogue/catalogue'
import { partnerFeed } from '@/lib/feeds/partner'
import { answerFromList, publicAnswer } from '@/lib/public-answer'
import { site } from '@/lib/site'

/** For partners. */
export const GET = () =>
  answerFromList((catalogue) => {
    const list = { vouchers: listedVouchers(catalogue), readAt: catalogue.readAt }
    return publicAnswer(JSON.stringify(partnerFeed(list, site())), 'application/json')
  })
