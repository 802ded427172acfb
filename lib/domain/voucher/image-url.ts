import { hash } from '@/lib/domain/hash'
import type { Voucher } from '@/lib/domain/voucher/voucher'

/** Our own address of a voucher's picture, new whenever upstream names another one; null where there is none. */
export const imagePath = ({ id, image }: Pick<Voucher, 'id' | 'image'>): string | null =>
  image && `/pictures/${id}-${hash(image)}`

/** Of a small picture, and of one that a screen may be filled with (next.config.js). */
export const SMALL_WIDTHS = [160, 320]
export const WIDTHS = [480, 640, 828, 1080, 1600]
const QUALITY = 70

/** One of our pictures scaled to one of the widths. */
export const withWidth = (path: string, width: number) =>
  `/_next/image?url=${encodeURIComponent(path)}&w=${width}&q=${QUALITY}`

/**
 * What an <img> needs so that the browser takes the picture in its own size (next.config.js lists the widths).
 * next/image itself would bring 5.7 KB of script and a style attribute for the same address.
 */
export const imageSources = (path: string) => ({
  src: withWidth(path, 828),
  srcSet: WIDTHS.map((width) => `${withWidth(path, width)} ${width}w`).join(', '),
})

/** On a voucher's page. A dense phone is sent two thirds of its dots: at that density nobody can tell. */
export const pageSources = (path: string) => ({
  ...imageSources(path),
  sizes: '(min-width: 1024px) 40rem, (min-resolution: 2.5dppx) 66vw, calc(100vw - 2.5rem)',
})

/**
 * On a card, which is about as wide on a phone as in a column of a wide screen: how dense the screen is says enough.
 * What is said of 24 pictures is a tenth of their page.
 */
export const cardSources = (path: string) => ({
  src: withWidth(path, 480),
  srcSet: `${withWidth(path, 828)} 2x`,
})

/** A picture's full address for pages elsewhere: link previews, search engines. 1080 × 810. */
export const imageUrl = (shopUrl: string, path: string): string => shopUrl + withWidth(path, 1080)
