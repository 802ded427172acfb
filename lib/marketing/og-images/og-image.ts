import type { ListedCollection } from '@/lib/catalogue/collection'
import { hash } from '@/lib/domain/hash'
import { isSoldOut, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { type Chosen, chosenPrice, formatChosen } from '@/lib/marketing/links/chosen-link'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { cartLinkMessages } from '@/lib/messages/basket-page'
import { giftMessages } from '@/lib/messages/gift'
import { offerMessages } from '@/lib/messages/offer'
import { plural } from '@/lib/messages/plural'
import type { Colours } from '@/lib/shop/theme-colours'

/** What a link's picture shows; `subject` says whose it is: `38`, `38_2p`, `basket-38`, `collection-for-two` or `shop`. */
export type OgImage = {
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
export const OG_IMAGE_SIZE = { width: 1200, height: 630 }

/** Changes when the drawing does, so that no cache keeps the old one. */
const DRAWING = 2

export const voucherOgImage = (
  voucher: Voucher,
  site: ShopContext,
  chosen: Chosen | null = null,
): OgImage => ({
  ...lookOf(site),
  subject: chosen ? `${voucher.id}_${formatChosen(chosen)}` : String(voucher.id),
  title: voucher.title,
  price: chosenPrice(voucher, chosen),
  note: stockNote(voucher),
  ...photographOf(voucher),
})

export const collectionOgImage = (
  { slug, name, vouchers }: ListedCollection,
  site: ShopContext,
): OgImage => ({
  ...lookOf(site),
  subject: `collection-${slug}`,
  title: name,
  price: plural(vouchers.length, 'voucher'),
  note: vouchers.every(isSoldOut) ? offerMessages.soldOut : null,
  ...photographOf(vouchers[0]),
})

/** A filled basket's, by one voucher in it: there are no more of these than vouchers, though baskets have no end. */
export const basketOgImage = (voucher: Voucher, site: ShopContext): OgImage => ({
  ...lookOf(site),
  subject: `basket-${voucher.id}`,
  title: cartLinkMessages.title,
  price: '',
  note: isSoldOut(voucher) ? offerMessages.soldOut : null,
  ...photographOf(voucher),
})

/** An announced gift's: what it is, and not what it cost. */
export const giftOgImage = (voucher: Voucher, site: ShopContext): OgImage => ({
  ...lookOf(site),
  subject: `gift-${voucher.id}`,
  title: voucher.title,
  price: giftMessages.picture,
  note: null,
  ...photographOf(voucher),
})

/** The catalogue's: the shop's own words, and the first photograph there is. */
export const shopOgImage = (
  vouchers: readonly Voucher[],
  tagline: string,
  site: ShopContext,
): OgImage => ({
  ...lookOf(site),
  subject: 'shop',
  title: tagline,
  price: '',
  note: null,
  ...photographOf(vouchers.find(({ image }) => image)),
})

const lookOf = ({ shopName, colours }: ShopContext) => ({ shopName, colours })

const photographOf = (voucher: Voucher | undefined) => ({
  picture: voucher?.image ?? null,
  pictureOf: voucher?.image ? voucher.id : null,
})

/** The one address of a preview picture, another as soon as it shows anything else. */
export const ogImagePath = (preview: OgImage): string =>
  `/previews/${preview.subject}-${hash(JSON.stringify([DRAWING, preview]))}.jpg`

/** Whose picture an address names, whatever it showed; null where it is none. */
export const parseOgImageName = (name: string): string | null =>
  /^((?:basket|gift)-\d{1,9}|\d{1,9}(?:_\d{1,9}(?:\.\d\d)?p?)?|shop|collection-[a-z0-9-]{1,80})-[0-9a-z]{1,7}\.jpg$/.exec(
    name,
  )?.[1] ?? null

/** What the picture says, for whoever does not see it. */
export const ogImageAlt = ({ title, price, note, shopName }: OgImage): string =>
  [title, price, note, shopName].filter(Boolean).join(' · ')
