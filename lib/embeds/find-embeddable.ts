import 'server-only'
import { type Catalogue, soldVoucher } from '@/lib/catalogue/catalogue'
import { findCollection } from '@/lib/catalogue/collections'
import { parseCollectionSlug } from '@/lib/links/collection'
import { embeddableCollection, embeddableVoucher } from '@/lib/links/embed-link'
import { collectionPreview, voucherPreview } from '@/lib/links/preview-picture'
import { parseProductSlug } from '@/lib/links/product-link'
import { tidyPath } from '@/lib/links/tidy-path'
import type { Site } from '@/lib/site'

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
