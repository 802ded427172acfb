import 'server-only'
import { type Catalogue, listedVouchers, soldVoucher } from '@/lib/catalogue/catalogue'
import { findCollection } from '@/lib/catalogue/collections'
import {
  basketPreview,
  collectionPreview,
  type PreviewPicture,
  shopPreview,
  voucherPreview,
} from '@/lib/marketing/og-images/og-image'
import { site } from '@/lib/marketing/shop-context'
import { shop } from '@/lib/shop/shop'

const COLLECTION = 'collection-'
const BASKET = 'basket-'

/** What the preview of a subject shows now; null where there is no such voucher or collection. */
export function findPreview(catalogue: Catalogue, subject: string): PreviewPicture | null {
  if (subject === 'shop') return shopPreview(listedVouchers(catalogue), shop.tagline, site())
  if (subject.startsWith(COLLECTION)) {
    const collection = findCollection(catalogue, subject.slice(COLLECTION.length))
    return collection && collectionPreview(collection, site())
  }
  const preview = subject.startsWith(BASKET) ? basketPreview : voucherPreview
  const voucher = soldVoucher(catalogue, Number(subject.replace(BASKET, '')))
  return voucher && preview(voucher, site())
}
