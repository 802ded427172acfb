import type { Metadata } from 'next'
import { pictureUrl } from '@/lib/catalogue/picture'
import { priceLine, stockNote, type Voucher } from '@/lib/catalogue/voucher'
import { productPath } from '@/lib/links/product-link'

const LONGEST_DESCRIPTION = 160

type Site = { shopUrl: string; shopName: string }
type Page = { url: string; title: string; description: string; picture: string | null }

/** What a link to a page shows where it is shared. */
function preview(
  { url, title, description, picture }: Page,
  { shopUrl, shopName }: Site,
): Metadata {
  const images = picture
    ? [{ url: pictureUrl(shopUrl, picture), width: 1080, height: 810, alt: title }]
    : undefined
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
      images,
    },
    twitter: { card: images ? 'summary_large_image' : 'summary', title, description, images },
  }
}

/** A voucher's page: its title, "£69.90 for 2 · Only 3 left" and its first words. */
export function voucherMetadata(voucher: Voucher, site: Site): Metadata {
  const facts = [priceLine(voucher), stockNote(voucher)].filter(Boolean).join(' · ')
  const words = voucher.selling_description.replace(/\s+/g, ' ').trim()
  const description = shorten([facts, words].filter(Boolean).join('. '))
  const url = site.shopUrl + productPath(voucher)
  return {
    title: voucher.title,
    ...preview({ url, title: voucher.title, description, picture: voucher.image }, site),
    robots: voucher.status === 'hidden' ? { index: false } : undefined,
  }
}

/** The shelf, with the first picture on it. */
export function shelfMetadata(
  vouchers: readonly Voucher[],
  words: { tagline: string; introduction: string },
  site: Site,
): Metadata {
  const picture = vouchers.find(({ image }) => image)?.image ?? null
  const { tagline: title, introduction: description } = words
  return preview({ url: `${site.shopUrl}/`, title, description, picture }, site)
}

/** Cut at a word. */
function shorten(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text
  return `${text.slice(0, LONGEST_DESCRIPTION - 1).replace(/\s+\S*$/, '')}…`
}
