import { lawMessages } from '@/lib/messages/law'

/** How long a voucher can be used, and from when. */
export type Validity = { months: number; from: 'purchase' | 'delivery' }

/** Either a page elsewhere, or words for a page of ours; a blank line starts a paragraph. */
export type LegalText = { href: string } | { text: string }

export type Law = {
  validity?: Validity
  /** The right to cancel, with what is excepted from it. */
  cancellation?: string
  terms?: LegalText
  privacy?: LegalText
  /** Who sells: registered name, number, address. */
  company?: string
}

/** The texts that there are, each with where it stands. */
export const legalLinks = (law: Law) =>
  slugs(law).map((slug) => ({ name: lawMessages[slug], href: hrefOf(slug, law[slug]) }))

/** A text for a page of ours; null where there is none, or it stands elsewhere. */
export function legalPage(law: Law, slug: string): { title: string; text: string } | null {
  const found = slugs(law).find((name) => name === slug)
  const text = found && law[found]
  return found && text && 'text' in text ? { title: lawMessages[found], text: text.text } : null
}

const slugs = (law: Law) => (['terms', 'privacy'] as const).filter((slug) => law[slug])

const hrefOf = (slug: string, text: LegalText | undefined) =>
  text && 'href' in text ? text.href : `/legal/${slug}`

/** "24 months from the day it is bought". */
export const validityWords = ({ months, from }: Validity): string =>
  lawMessages.howLong(months, from)

/** ISO date of the last day a voucher can be used, from the ISO date it starts on: 31 August and 6 months is 28 February. */
export function lastDay({ months }: Validity, start: string): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const last = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)))
  return last.toISOString().slice(0, 10)
}
