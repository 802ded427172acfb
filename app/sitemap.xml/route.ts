import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { env } from '@/lib/env'
import { sitemap } from '@/lib/feeds/sitemap'
import { answerFromList, publicAnswer } from '@/lib/public-answer'

/** Every page a search engine may list. */
export const GET = () =>
  answerFromList((catalogue) => {
    const xml = sitemap(listedVouchers(catalogue), listedCollections(catalogue), env().SHOP_URL)
    return publicAnswer(xml, 'application/xml; charset=utf-8')
  })
