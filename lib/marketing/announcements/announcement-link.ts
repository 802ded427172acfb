import type { Route } from 'next'
import { type Announcement, formatAnnouncement } from '@/lib/marketing/announcements/announcement'
import { productPath } from '@/lib/marketing/links/product-link'
import { decodeAll } from '@/lib/marketing/links/repair-link'

/** Where a gift is announced whose voucher is sold no more. */
export const GIFTS = '/gifts'

/** The address of a voucher's announcements, which unfurls with its picture: /gifts/38-dinner. */
export const giftPath = (voucher: { id: number; title: string }): Route =>
  productPath(voucher).replace('/vouchers', GIFTS) as Route

/** The full address of one announcement. */
export const announcementUrl = (shopUrl: string, id: number, announcement: Announcement): string =>
  `${shopUrl}${giftPath({ id, title: announcement.title })}#${formatAnnouncement(announcement)}`

/** "#1.…" of a slug whose # was encoded on its way ("38-dinner%231.…"), or "". */
export function fragmentInSlug(slug: string): string {
  const [, ...rest] = decodeAll(slug).split('#')
  return rest.length > 0 ? `#${encodeURI(rest.join(''))}` : ''
}
