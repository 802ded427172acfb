import type { Metadata } from 'next'
import { cartTotal, EMPTY_CART } from '@/lib/domain/cart/cart'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import { formatMoney } from '@/lib/domain/money'
import { linePrice } from '@/lib/domain/order/order'
import { truncate } from '@/lib/domain/truncate'
import { worth } from '@/lib/domain/voucher/selection'
import { applyCartLink } from '@/lib/marketing/links/apply-cart-link'
import { formatCartLink, type LinkItem } from '@/lib/marketing/links/cart-link'
import { LONGEST_DESCRIPTION, openGraph } from '@/lib/marketing/links/open-graph'
import { basketOgImage, type OgImage } from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { cartLinkMessages } from '@/lib/messages/basket-page'
import { plural } from '@/lib/messages/plural'

type Shared = { title: string; description: string; picture: OgImage }

/** How a cart link looks where it is shared: what it comes to, what is in it, and what can no longer be had; null where none of it is sold. */
export function basketCard(
  items: readonly LinkItem[],
  find: FindVoucher,
  site: ShopContext,
): Shared | null {
  const { lines, notices } = applyCartLink(EMPTY_CART, items, find)
  const known = [...lines, ...items].flatMap(({ id }) => find(id) ?? [])
  const shown = known.find(({ image }) => image) ?? known[0]
  if (!shown) return null
  const total = `${plural(lines.length, 'voucher')} chosen for you: ${formatMoney(cartTotal(lines))}`
  const contents = lines.map((line) =>
    [find(line.id)?.title, line.persons && worth(line), formatMoney(linePrice(line))]
      .filter(Boolean)
      .join(' '),
  )
  return {
    title: lines.length > 0 ? total : cartLinkMessages.title,
    description: truncate(
      [...notices.map(({ text }) => text), contents.join(' · ')].filter(Boolean).join(' '),
      LONGEST_DESCRIPTION,
    ),
    picture: basketOgImage(shown, site),
  }
}

/** The same for the head of its page. */
export function cartLinkMetadata(
  items: readonly LinkItem[],
  find: FindVoucher,
  site: ShopContext,
): Metadata {
  const shared = basketCard(items, find, site)
  return shared ? openGraph({ ...shared, path: formatCartLink(items) }, site) : {}
}
