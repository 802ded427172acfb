import type { Metadata } from 'next'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { giftPath } from '@/lib/marketing/announcements/announcement-link'
import { openGraph } from '@/lib/marketing/links/open-graph'
import { giftOgImage } from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { giftMessages as words } from '@/lib/messages/gift'

/** How an announcement looks where it is shared: the voucher and its picture, no price, and no word of whoever gives it. */
export function giftMetadata(voucher: Voucher, site: ShopContext): Metadata {
  const page = {
    path: giftPath(voucher),
    title: words.shared(site.shopName),
    description: words.sharedWhat(voucher.title),
    picture: giftOgImage(voucher, site),
  }
  return { ...openGraph(page, site), title: words.title, robots: { index: false } }
}
