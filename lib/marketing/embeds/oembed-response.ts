import { SMALL_WIDTHS, WIDTHS, withWidth } from '@/lib/domain/voucher/image-url'
import type { Size } from '@/lib/marketing/embeds/oembed-request'
import { type Embeddable, embedFrame } from '@/lib/marketing/links/embed-link'
import { OG_IMAGE_SIZE, type OgImage, ogImagePath } from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'

export const CACHE_AGE = 3600

const WIDE = 600
/** From here on the card has its picture beside its words. */
const BESIDE = 480

type Shown = Embeddable & { picture: OgImage; rows: number }

/**
 * An answer of type rich, version 1.0 (https://oembed.com/#section2.3): nothing in it is larger than was asked for.
 * @param query of the frame: "" or "?utm_source=…&value=50"
 */
export function oembedResponse(shown: Shown, query: string, most: Size, site: ShopContext) {
  const size = frameSize(shown.rows, most)
  return {
    type: 'rich',
    version: '1.0',
    title: shown.title,
    provider_name: site.shopName,
    provider_url: `${site.shopUrl}/`,
    cache_age: CACHE_AGE,
    html: embedFrame(shown, site.shopUrl, query, size),
    ...size,
    ...thumbnail(shown.picture, most, site.shopUrl),
  }
}

/** What the card takes at its width: a voucher's is one picture and its words, a collection's a row a voucher. */
function frameSize(rows: number, most: Size): Size {
  const width = Math.min(WIDE, most.width)
  const card = width >= BESIDE ? 270 : Math.round(width * 0.75) + 220
  const height = rows === 0 ? card : Math.min(250 + rows * 110, 720)
  return { width, height: Math.min(height, most.height) }
}

/** The preview in the largest size that fits; nothing where none does. */
function thumbnail(picture: OgImage, most: Size, shopUrl: string) {
  const heightOf = (width: number) =>
    Math.round((width * OG_IMAGE_SIZE.height) / OG_IMAGE_SIZE.width)
  const fits = (width: number) => width <= most.width && heightOf(width) <= most.height
  const path = ogImagePath(picture)
  const width = [
    ...SMALL_WIDTHS,
    ...WIDTHS.filter((each) => each < OG_IMAGE_SIZE.width),
    OG_IMAGE_SIZE.width,
  ]
    .filter(fits)
    .at(-1)
  if (!width) return {}
  return {
    thumbnail_url: shopUrl + (width === OG_IMAGE_SIZE.width ? path : withWidth(path, width)),
    thumbnail_width: width,
    thumbnail_height: heightOf(width),
  }
}
