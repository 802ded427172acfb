import type { Route } from 'next'
import { withoutQuery } from '@/lib/marketing/links/repair-link'

const SLUG_LENGTH = 60

/** Words for an address: "Dinner, Bed & Breakfast for two" gives "dinner-bed-breakfast-for-two"; may be empty. */
export function slugify(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const slug = words.replace(/^-|-$/g, '')
  return slug.length > SLUG_LENGTH ? slug.slice(0, lastDash(slug)) : slug
}

const lastDash = (slug: string) => Math.max(0, slug.lastIndexOf('-', SLUG_LENGTH))

/** The one address of a voucher's page: /vouchers/38-dinner-bed-breakfast. */
export function productPath(voucher: { id: number; title: string }): Route {
  return `/vouchers/${[voucher.id, slugify(voucher.title)].filter(Boolean).join('-')}` as Route
}

/** A voucher's id written plainly ("38", not "038" or "3.8e1"); null for anything else. */
export const parseVoucherId = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

/** What a hyphen can become where an address is typed or corrected, and what stands before a choice. */
const ENDS_ID = /[-_:\s\p{Pd}]/u

/** The voucher's id in the last part of such an address ("38-dinner", "38:2p", "38.)", " 38"); null when there is none. */
export const parseProductSlug = (slug: string): number | null =>
  parseVoucherId(withoutQuery(slug).split(ENDS_ID, 1)[0] ?? '')
