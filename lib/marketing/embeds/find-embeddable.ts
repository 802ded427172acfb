import 'server-only'
import { type Catalogue, soldVoucher } from '@/lib/catalogue/catalogue'
import { parseCollectionSlug } from '@/lib/catalogue/collection'
import { findCollection } from '@/lib/catalogue/collections'
import { embeddableCollection, embeddableVoucher } from '@/lib/marketing/links/embed-link'
import { parseProductSlug } from '@/lib/marketing/links/product-link'
import { tidyPath } from '@/lib/marketing/links/tidy-path'
import { collectionPreview, voucherPreview } from '@/lib/marketing/og-images/og-image'
import type { Site } from '@/lib/marketing/shop-context'

/** What the address of one of our pages shows elsewhere; null for anybody else's, and where there is no such thing. */
export function findEmbeddable(catalogue: Catalogue, url: URL, site: Site) {
  const path = tidyPath(url.pathname) ?? url.pathname
  const [folder, slug = '', ...more] = path.split('/').filter(Boolean)
  if (url.origin !== site.shopUrl || more.length > 0) return null
  if (folder === 'vouchers') {
    const voucher = soldVoucher(catalogue, parseProductSlug(slug) ?? 0)
    return (
      voucher && { ...embeddableVoucher(voucher), picture: voucherPreview(voucher, site), rows: 0 }
    )
  }
  const collection =
    folder === 'collections' ? findCollection(catalogue, parseCollectionSlug(slug)) : null
  return (
    collection && {
      ...embeddableCollection(collection),
      picture: collectionPreview(collection, site),
      rows: collection.vouchers.length,
    }
  )
}
