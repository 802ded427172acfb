import type { ShownCollection } from '@/lib/catalogue/collection'
import { fingerprint } from '@/lib/domain/hash'
import { isSoldOut, priceLine, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import type { Site } from '@/lib/marketing/shop-context'
import { cartLinkWords } from '@/lib/messages/basket-page'
import { offerWords } from '@/lib/messages/offer'
import { plural } from '@/lib/messages/plural'
import type { Colours } from '@/lib/shop/theme-colours'

/** What a link's picture shows; `subject` says whose it is: `38`, `basket-38`, `collection-for-two` or `shop`. */
export type PreviewPicture = {
  subject: string
  shopName: string
  title: string
  /** "£69.90 for 2", "From £10", "5 vouchers". */
  price: string
  /** "Sold out", "Only 3 left", or nothing. */
  note: string | null
  /** Our own address of the photograph, and whose it is; none where a drawn ground stands for it. */
  picture: string | null
  pictureOf: number | null
  colours: Colours
}

/** As link previews want it everywhere. */
export const PREVIEW_SIZE = { width: 1200, height: 630 }

/** Changes when the drawing does, so that no cache keeps the old one. */
const DRAWING = 2

export const voucherPreview = (voucher: Voucher, site: Site): PreviewPicture => ({
  ...lookOf(site),
  subject: String(voucher.id),
  title: voucher.title,
  price: priceLine(voucher),
  note: stockNote(voucher),
  ...photographOf(voucher),
})

export const collectionPreview = (
  { slug, name, vouchers }: ShownCollection,
  site: Site,
): PreviewPicture => ({
  ...lookOf(site),
  subject: `collection-${slug}`,
  title: name,
  price: plural(vouchers.length, 'voucher'),
  note: vouchers.every(isSoldOut) ? offerWords.soldOut : null,
  ...photographOf(vouchers[0]),
})

/** A filled basket's, by one voucher in it: there are no more of these than vouchers, though baskets have no end. */
export const basketPreview = (voucher: Voucher, site: Site): PreviewPicture => ({
  ...lookOf(site),
  subject: `basket-${voucher.id}`,
  title: cartLinkWords.title,
  price: '',
  note: isSoldOut(voucher) ? offerWords.soldOut : null,
  ...photographOf(voucher),
})

/** The shelf's: the shop's own words, and the first photograph there is. */
export const shopPreview = (
  vouchers: readonly Voucher[],
  tagline: string,
  site: Site,
): PreviewPicture => ({
  ...lookOf(site),
  subject: 'shop',
  title: tagline,
  price: '',
  note: null,
  ...photographOf(vouchers.find(({ image }) => image)),
})

const lookOf = ({ shopName, colours }: Site) => ({ shopName, colours })

const photographOf = (voucher: Voucher | undefined) => ({
  picture: voucher?.image ?? null,
  pictureOf: voucher?.image ? voucher.id : null,
})

/** The one address of a preview picture, another as soon as it shows anything else. */
export const previewPath = (preview: PreviewPicture): string =>
  `/previews/${preview.subject}-${fingerprint(JSON.stringify([DRAWING, preview]))}.jpg`

/** Whose picture an address names, whatever it showed; null where it is none. */
export const parsePreviewName = (name: string): string | null =>
  /^((?:basket-)?\d{1,9}|shop|collection-[a-z0-9-]{1,80})-[0-9a-z]{1,7}\.jpg$/.exec(name)?.[1] ??
  null

/** What the picture says, for whoever does not see it. */
export const previewAlt = ({ title, price, note, shopName }: PreviewPicture): string =>
  [title, price, note, shopName].filter(Boolean).join(' · ')
