import type { Metadata } from 'next'
import { collectionPath, type ShownCollection } from '@/lib/catalogue/collection'
import { shorten } from '@/lib/domain/truncate'
import { isSoldOut, priceLine, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { oembedUrl } from '@/lib/marketing/links/oembed-url'
import { productPath } from '@/lib/marketing/links/product-link'
import {
  collectionPreview,
  PREVIEW_SIZE,
  type PreviewPicture,
  previewAlt,
  previewPath,
  shopPreview,
  voucherPreview,
} from '@/lib/marketing/og-images/og-image'
import type { Site } from '@/lib/marketing/shop-context'
import { offerWords } from '@/lib/messages/offer'

export const LONGEST_DESCRIPTION = 160

type Page = { path: string; title: string; description: string; picture: PreviewPicture }

/** What a link to a page shows where it is shared. */
export function preview({ path, title, description, picture }: Page, { shopUrl, shopName }: Site) {
  const url = shopUrl + path
  const image = { url: shopUrl + previewPath(picture), alt: previewAlt(picture) }
  return {
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'website',
      locale: 'en_GB',
      siteName: shopName,
      url,
      title,
      description,
      images: [{ ...image, ...PREVIEW_SIZE }],
    },
    twitter: { card: 'summary_large_image', images: [image] },
  } satisfies Metadata
}

/** The same of a page that others can embed, and where they ask how. */
function embeddable(page: Page, site: Site): Metadata {
  const tags = preview(page, site)
  const oembed = [{ url: oembedUrl(tags.alternates.canonical, site.shopUrl), title: page.title }]
  return {
    ...tags,
    alternates: { ...tags.alternates, types: { 'application/json+oembed': oembed } },
  }
}

/** A voucher's page: its title, "£69.90 for 2 · Only 3 left" and its first words. */
export function voucherMetadata(voucher: Voucher, site: Site): Metadata {
  const facts = [priceLine(voucher), stockNote(voucher)].filter(Boolean).join(' · ')
  const words = voucher.selling_description.replace(/\s+/g, ' ').trim()
  const page = {
    path: productPath(voucher),
    title: voucher.title,
    description: shorten([facts, words].filter(Boolean).join('. '), LONGEST_DESCRIPTION),
    picture: voucherPreview(voucher, site),
  }
  return {
    title: voucher.title,
    ...embeddable(page, site),
    robots: voucher.status === 'hidden' ? { index: false } : undefined,
  }
}

/** A collection's page: its name and words, with the first picture in it. */
export function collectionMetadata(collection: ShownCollection, site: Site): Metadata {
  const isGone = collection.vouchers.every(isSoldOut)
  const page = {
    path: collectionPath(collection),
    title: collection.name,
    description: isGone ? `${offerWords.soldOut}. ${collection.words}` : collection.words,
    picture: collectionPreview(collection, site),
  }
  return { title: collection.name, ...embeddable(page, site) }
}

/** The shelf, with the first picture on it. */
export function shelfMetadata(
  vouchers: readonly Voucher[],
  { tagline, introduction }: { tagline: string; introduction: string },
  site: Site,
): Metadata {
  const picture = shopPreview(vouchers, tagline, site)
  return preview({ path: '/', title: tagline, description: introduction, picture }, site)
}
