import type { Metadata } from 'next'
import { cartTotal, EMPTY_CART } from '@/lib/cart/cart'
import type { Find } from '@/lib/cart/reconcile'
import { worth } from '@/lib/catalogue/choice'
import { formatCartLink, type LinkItem } from '@/lib/links/cart-link'
import { addLinkItems } from '@/lib/links/link-lines'
import { LONGEST_DESCRIPTION, preview } from '@/lib/links/preview'
import { basketPreview, type PreviewPicture } from '@/lib/links/preview-picture'
import { formatMoney } from '@/lib/money'
import { linePrice } from '@/lib/orders/order'
import { plural } from '@/lib/plural'
import { shorten } from '@/lib/shorten'
import type { Site } from '@/lib/site'
import { cartLinkWords } from '@/lib/words/basket-page'

type Shared = { title: string; description: string; picture: PreviewPicture }

/** How a cart link looks where it is shared: what it comes to, what is in it, and what can no longer be had; null where none of it is sold. */
export function basketCard(items: readonly LinkItem[], find: Find, site: Site): Shared | null {
  const { lines, notices } = addLinkItems(EMPTY_CART, items, find)
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
    title: lines.length > 0 ? total : cartLinkWords.title,
    description: shorten(
      [...notices.map(({ text }) => text), contents.join(' · ')].filter(Boolean).join(' '),
      LONGEST_DESCRIPTION,
    ),
    picture: basketPreview(shown, site),
  }
}

/** The same for the head of its page. */
export function cartLinkMetadata(items: readonly LinkItem[], find: Find, site: Site): Metadata {
  const shared = basketCard(items, find, site)
  return shared ? preview({ ...shared, path: formatCartLink(items) }, site) : {}
}
