import { collectionPath, type ListedCollection } from '@/lib/catalogue/collection'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { parseCartLink } from '@/lib/marketing/links/cart-link'
import { basketCard } from '@/lib/marketing/links/cart-open-graph'
import type { Chosen } from '@/lib/marketing/links/chosen-link'
import {
  type Embeddable,
  embeddableCollection,
  embeddableVoucher,
} from '@/lib/marketing/links/embed-link'
import { collectionMetadata, voucherMetadata } from '@/lib/marketing/links/open-graph'
import { formatProductQuery } from '@/lib/marketing/links/product-query'
import {
  collectionOgImage,
  type OgImage,
  ogImageAlt,
  ogImagePath,
  voucherOgImage,
} from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'
import type { Draft } from '@/lib/marketing/studio/studio-draft'
import {
  basketLink,
  pickedChoice,
  type StudioLink,
  voucherLink,
} from '@/lib/marketing/studio/studio-link'

/** How a link looks where it is shared. */
export type Card = { title: string; description: string; picture: string; alt: string }

export type Target = {
  title: string
  link: StudioLink
  /** The same voucher straight into the basket, once all of it is chosen. */
  direct?: StudioLink
  embed?: Embeddable
  /** Of the embed: "" or "?value=50". */
  embedQuery?: string
  card?: (site: ShopContext) => Card | null
}

/** What a draft of the studio links to. */
export function studioTarget(
  draft: Draft,
  find: FindVoucher,
  collection: ListedCollection | undefined,
): Target {
  if (draft.kind === 'collection') return collectionTarget(collection)
  const basket = basketLink(draft.picks, find)
  if (draft.kind === 'basket') return basketTarget(basket, find)
  const [pick] = draft.picks
  if (!pick)
    return { title: '', link: { path: null, problems: ['There is no voucher to link to.'] } }
  const voucher = find(pick.id)
  const chosen = voucher ? pickedChoice(pick, voucher) : null
  return {
    title: voucher?.title ?? '',
    link: voucherLink(pick, find),
    direct: basketLink([pick], find),
    ...(voucher && {
      embed: embeddableVoucher(voucher),
      embedQuery: formatProductQuery({ ...chosen }),
      card: (site) => voucherCard(voucher, site, chosen),
    }),
  }
}

function basketTarget(link: StudioLink, find: FindVoucher): Target {
  const items = parseCartLink(link.path?.split('/').at(-1) ?? '') ?? []
  return {
    title: 'Choose these gifts',
    link,
    card: (site) => {
      const shown = basketCard(items, find, site)
      return shown && { ...card(shown.description, shown.picture), title: shown.title }
    },
  }
}

function collectionTarget(collection: ListedCollection | undefined): Target {
  if (!collection) {
    const problems = ['Nothing of this collection is sold at the moment.']
    return { title: '', link: { path: null, problems } }
  }
  return {
    title: collection.name,
    link: {
      path: collectionPath(collection),
      problems: collection.vouchers.every(isSoldOut)
        ? [`Everything in ${collection.name} has sold out.`]
        : [],
    },
    embed: embeddableCollection(collection),
    card: (site) =>
      card(collectionMetadata(collection, site).description, collectionOgImage(collection, site)),
  }
}

const voucherCard = (voucher: Voucher, site: ShopContext, chosen: Chosen | null) =>
  card(voucherMetadata(voucher, site, chosen).description, voucherOgImage(voucher, site, chosen))

const card = (description: string | null | undefined, picture: OgImage): Card => ({
  title: picture.title,
  description: description ?? '',
  picture: ogImagePath(picture),
  alt: ogImageAlt(picture),
})
