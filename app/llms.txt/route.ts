import { listedVouchers } from '@/lib/catalogue/catalogue'
import { listedCollections } from '@/lib/catalogue/collections'
import { publicResponse, respondFromCatalogue } from '@/lib/catalogue/public-response'
import { llmsText } from '@/lib/marketing/feeds/llms'
import { shopContext } from '@/lib/marketing/shop-context'
import { shop } from '@/lib/shop/shop'

/** The shop for machines that read. */
export const GET = () =>
  respondFromCatalogue((catalogue) => {
    const collections = listedCollections(catalogue)
    const text = llmsText(listedVouchers(catalogue), collections, shop(), shopContext())
    return publicResponse(text, 'text/plain; charset=utf-8')
  })
