import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { answerFromList, publicAnswer } from '@/lib/catalogue/public-response'
import { llmsText } from '@/lib/marketing/feeds/llms'
import { site } from '@/lib/marketing/shop-context'
import { shop } from '@/lib/shop/shop'

/** The shop for machines that read. */
export const GET = () =>
  answerFromList((catalogue) => {
    const collections = listedCollections(catalogue)
    const text = llmsText(listedVouchers(catalogue), collections, shop, site())
    return publicAnswer(text, 'text/plain; charset=utf-8')
  })
