import 'server-only'
import { type Catalogue, findPurchasableVoucher } from '@/lib/catalogue/catalogue'
import { findCollection } from '@/lib/catalogue/collections'
import { pageOfSlug } from '@/lib/marketing/links/chosen-link'
import { parseCollectionSlug } from '@/lib/marketing/links/collection-link'
import { embeddableCollection, embeddableVoucher } from '@/lib/marketing/links/embed-link'
import { parseProductSlug } from '@/lib/marketing/links/product-link'
import { formatProductQuery } from '@/lib/marketing/links/product-query'
import { tidyPath } from '@/lib/marketing/links/tidy-path'
import { collectionOgImage, voucherOgImage } from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'

/** What the address of one of our pages shows elsewhere; null for anybody else's, and where there is no such thing. */
export function findEmbeddable(catalogue: Catalogue, url: URL, site: ShopContext) {
  const path = tidyPath(url.pathname) ?? url.pathname
  const [folder, slug = '', ...more] = path.split('/').filter(Boolean)
  if (url.origin !== site.shopUrl || more.length > 0) return null
  if (folder === 'vouchers') {
    const voucher = findPurchasableVoucher(catalogue, parseProductSlug(slug) ?? 0)
    if (!voucher) return null
    const { chosen } = pageOfSlug(voucher, slug)
    const query = formatProductQuery({ ...chosen })
    const picture = voucherOgImage(voucher, site, chosen)
    return { ...embeddableVoucher(voucher), query, picture, rows: 0 }
  }
  const collection =
    folder === 'collections' ? findCollection(catalogue, parseCollectionSlug(slug)) : null
  return (
    collection && {
      ...embeddableCollection(collection),
      query: '',
      picture: collectionOgImage(collection, site),
      rows: collection.vouchers.length,
    }
  )
}
