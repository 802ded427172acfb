import type { Metadata } from 'next'
import { collectionPath, type ListedCollection } from '@/lib/catalogue/collection'
import { truncate } from '@/lib/domain/truncate'
import { isSoldOut, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { type Chosen, chosenPath, chosenPrice } from '@/lib/marketing/links/chosen-link'
import { oembedUrl } from '@/lib/marketing/links/oembed-url'
import { productPath } from '@/lib/marketing/links/product-link'
import {
  collectionOgImage,
  OG_IMAGE_SIZE,
  type OgImage,
  ogImageAlt,
  ogImagePath,
  shopOgImage,
  voucherOgImage,
} from '@/lib/marketing/og-images/og-image'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { offerMessages } from '@/lib/messages/offer'

export const LONGEST_DESCRIPTION = 160

type Page = { path: string; title: string; description: string; picture: OgImage }

/** What a link to a page shows where it is shared. */
export function openGraph(
  { path, title, description, picture }: Page,
  { shopUrl, shopName }: ShopContext,
) {
  const url = shopUrl + path
  const image = { url: shopUrl + ogImagePath(picture), alt: ogImageAlt(picture) }
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
      images: [{ ...image, ...OG_IMAGE_SIZE }],
    },
    twitter: { card: 'summary_large_image', images: [image] },
  } satisfies Metadata
}

/** The same of a page that others can embed, and where they ask how. */
function embeddable(page: Page, site: ShopContext): Metadata {
  const tags = openGraph(page, site)
  const oembed = [{ url: oembedUrl(tags.alternates.canonical, site.shopUrl), title: page.title }]
  return {
    ...tags,
    alternates: { ...tags.alternates, types: { 'application/json+oembed': oembed } },
  }
}

/** A voucher's page: its title, "£69.90 for 2 · Only 3 left", or what is chosen of it, and its first words. */
export function voucherMetadata(
  voucher: Voucher,
  site: ShopContext,
  chosen: Chosen | null = null,
): Metadata {
  const facts = [chosenPrice(voucher, chosen), stockNote(voucher)].filter(Boolean).join(' · ')
  const words = voucher.selling_description.replace(/\s+/g, ' ').trim()
  const page = {
    path: chosenPath(voucher, chosen),
    title: voucher.title,
    description: truncate([facts, words].filter(Boolean).join('. '), LONGEST_DESCRIPTION),
    picture: voucherOgImage(voucher, site, chosen),
  }
  const tags = embeddable(page, site)
  return {
    title: voucher.title,
    ...tags,
    // For search engines it is the same page, whatever is chosen on it.
    alternates: { ...tags.alternates, canonical: site.shopUrl + productPath(voucher) },
    robots: voucher.status === 'hidden' ? { index: false } : undefined,
  }
}

/** A collection's page: its name and words, with the first picture in it. */
export function collectionMetadata(collection: ListedCollection, site: ShopContext): Metadata {
  const isGone = collection.vouchers.every(isSoldOut)
  const page = {
    path: collectionPath(collection),
    title: collection.name,
    description: isGone ? `${offerMessages.soldOut}. ${collection.words}` : collection.words,
    picture: collectionOgImage(collection, site),
  }
  return { title: collection.name, ...embeddable(page, site) }
}

/** The catalogue, with the first picture on it. */
export function catalogueMetadata(
  vouchers: readonly Voucher[],
  { tagline, introduction }: { tagline: string; introduction: string },
  site: ShopContext,
): Metadata {
  const picture = shopOgImage(vouchers, tagline, site)
  return openGraph({ path: '/', title: tagline, description: introduction, picture }, site)
}
