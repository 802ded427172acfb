import 'server-only'
import { type Catalogue, findPurchasableVoucher } from '@/lib/catalogue/catalogue'
import { findCollection } from '@/lib/catalogue/collections'
import { parseCollectionSlug } from '@/lib/marketing/links/collection-link'
import { embeddableCollection, embeddableVoucher } from '@/lib/marketing/links/embed-link'
import { parseProductSlug } from '@/lib/marketing/links/product-link'
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
    return (
      voucher && { ...embeddableVoucher(voucher), picture: voucherOgImage(voucher, site), rows: 0 }
    )
  }
  const collection =
    folder === 'collections' ? findCollection(catalogue, parseCollectionSlug(slug)) : null
  return (
    collection && {
      ...embeddableCollection(collection),
      picture: collectionOgImage(collection, site),
      rows: collection.vouchers.length,
    }
  )
}
