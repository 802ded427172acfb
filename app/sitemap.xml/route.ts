import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { answerFromList, publicAnswer } from '@/lib/catalogue/public-response'
import { sitemap } from '@/lib/marketing/feeds/sitemap'
import { env } from '@/lib/platform/env'

/** Every page a search engine may list. */
export const GET = () =>
  answerFromList((catalogue) => {
    const xml = sitemap(listedVouchers(catalogue), listedCollections(catalogue), env().SHOP_URL)
    return publicAnswer(xml, 'application/xml; charset=utf-8')
  })
