import type { Voucher } from '@/lib/catalogue/voucher'
import { fingerprint } from '@/lib/fingerprint'

/** Our own address of a voucher's picture, new whenever upstream names another one; null where there is none. */
export const picturePath = ({ id, image }: Pick<Voucher, 'id' | 'image'>): string | null =>
  image && `/pictures/${id}-${fingerprint(image)}`

export const WIDTHS = [320, 480, 640, 828, 1080, 1600]
/** For a card of the shelf, on any screen: what is said of 24 of them is a tenth of their page. */
export const CARD_WIDTHS = [480, 828]
/** A column's width on a phone. A dense screen is sent two thirds of its dots: at that density nobody can tell. */
export const COLUMN_ON_PHONE = '(min-resolution: 2.5dppx) 66vw, calc(100vw - 2.5rem)'
const QUALITY = 70

/** One of our pictures scaled to one of the widths. */
export const sized = (path: string, width: number) =>
  `/_next/image?url=${encodeURIComponent(path)}&w=${width}&q=${QUALITY}`

/**
 * What an <img> needs so that the browser takes the picture in its own size (next.config.js lists the widths).
 * next/image itself would bring 5.7 KB of script and a style attribute for the same address.
 */
export const pictureSources = (path: string, widths = WIDTHS) => ({
  src: sized(path, 828),
  srcSet: widths.map((width) => `${sized(path, width)} ${width}w`).join(', '),
})

/** A picture's full address for pages elsewhere: link previews, search engines. 1080 × 810. */
export const pictureUrl = (shopUrl: string, path: string): string => shopUrl + sized(path, 1080)
