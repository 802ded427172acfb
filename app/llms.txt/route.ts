import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { llmsText } from '@/lib/feeds/llms'
import { answerFromList, publicAnswer } from '@/lib/public-answer'
import { shop } from '@/lib/shop'
import { site } from '@/lib/site'

/** The shop for machines that read. */
export const GET = () =>
  answerFromList((catalogue) => {
    const collections = listedCollections(catalogue)
    const text = llmsText(listedVouchers(catalogue), collections, shop, site())
    return publicAnswer(text, 'text/plain; charset=utf-8')
  })
