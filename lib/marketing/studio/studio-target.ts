import { collectionPath, type ShownCollection } from '@/lib/catalogue/collection'
import type { Find } from '@/lib/domain/cart/reconcile'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { parseCartLink } from '@/lib/marketing/links/cart-link'
import { basketCard } from '@/lib/marketing/links/cart-open-graph'
import {
  type Embeddable,
  embeddableCollection,
  embeddableVoucher,
} from '@/lib/marketing/links/embed-link'
import { collectionMetadata, voucherMetadata } from '@/lib/marketing/links/open-graph'
import {
  collectionPreview,
  type PreviewPicture,
  previewAlt,
  previewPath,
  voucherPreview,
} from '@/lib/marketing/og-images/og-image'
import type { Site } from '@/lib/marketing/shop-context'
import type { Draft } from '@/lib/marketing/studio/studio-draft'
import { basketLink, type StudioLink, voucherLink } from '@/lib/marketing/studio/studio-link'

/** How a link looks where it is shared. */
export type Card = { title: string; description: string; picture: string; alt: string }

export type Target = {
  title: string
  link: StudioLink
  /** The same voucher straight into the basket, once all of it is chosen. */
  direct?: StudioLink
  embed?: Embeddable
  card?: (site: Site) => Card | null
}

/** What a draft of the studio links to. */
export function studioTarget(
  draft: Draft,
  find: Find,
  collection: ShownCollection | undefined,
): Target {
  if (draft.kind === 'collection') return collectionTarget(collection)
  const basket = basketLink(draft.picks, find)
  if (draft.kind === 'basket') return basketTarget(basket, find)
  const [pick] = draft.picks
  if (!pick)
    return { title: '', link: { path: null, problems: ['There is no voucher to link to.'] } }
  const voucher = find(pick.id)
  return {
    title: voucher?.title ?? '',
    link: voucherLink(pick, find),
    direct: basketLink([pick], find),
    ...(voucher && {
      embed: embeddableVoucher(voucher),
      card: (site) => voucherCard(voucher, site),
    }),
  }
}

function basketTarget(link: StudioLink, find: Find): Target {
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

function collectionTarget(collection: ShownCollection | undefined): Target {
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
      card(collectionMetadata(collection, site).description, collectionPreview(collection, site)),
  }
}

const voucherCard = (voucher: Voucher, site: Site) =>
  card(voucherMetadata(voucher, site).description, voucherPreview(voucher, site))

const card = (description: string | null | undefined, picture: PreviewPicture): Card => ({
  title: picture.title,
  description: description ?? '',
  picture: previewPath(picture),
  alt: previewAlt(picture),
})
