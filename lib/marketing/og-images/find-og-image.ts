import 'server-only'
import { type Catalogue, findPurchasableVoucher, listedVouchers } from '@/lib/catalogue/catalogue'
import { findCollection } from '@/lib/catalogue/collections'
import { offered, parseChosen } from '@/lib/marketing/links/chosen-link'
import {
  basketOgImage,
  collectionOgImage,
  giftOgImage,
  type OgImage,
  shopOgImage,
  voucherOgImage,
} from '@/lib/marketing/og-images/og-image'
import { shopContext } from '@/lib/marketing/shop-context'
import { shop } from '@/lib/shop/shop'

const COLLECTION = 'collection-'

/** What the preview of a subject shows now; null where there is no such voucher or collection. */
export function findOgImage(catalogue: Catalogue, subject: string): OgImage | null {
  if (subject === 'shop')
    return shopOgImage(listedVouchers(catalogue), shop().tagline, shopContext())
  if (subject.startsWith(COLLECTION)) {
    const collection = findCollection(catalogue, subject.slice(COLLECTION.length))
    return collection && collectionOgImage(collection, shopContext())
  }
  const [kind, number = subject] = subject.split('-')
  const [id = '', choice = ''] = number.split('_')
  const voucher = findPurchasableVoucher(catalogue, Number(id))
  if (!voucher) return null
  if (kind === 'basket') return basketOgImage(voucher, shopContext())
  if (kind === 'gift') return giftOgImage(voucher, shopContext())
  // There are no more of these than can be bought: what cannot, is the voucher's own.
  const chosen = parseChosen(choice)
  return voucherOgImage(voucher, shopContext(), chosen && offered(voucher, chosen))
}
