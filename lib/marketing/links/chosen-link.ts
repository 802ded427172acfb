import type { Route } from 'next'
import { formatMoney, formatTyped, type Pence } from '@/lib/domain/money'
import { parseTyped, plainDigits } from '@/lib/domain/typed-number'
import { isOption } from '@/lib/domain/voucher/amount'
import { nearestPartySize, personsPrice } from '@/lib/domain/voucher/party-size'
import { worth } from '@/lib/domain/voucher/selection'
import { priceLine, type Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'
import { formatProductQuery, parseProductQuery } from '@/lib/marketing/links/product-query'
import { repairedPath, withoutQuery } from '@/lib/marketing/links/repair-link'

/** What an address chooses of a voucher: an amount in pence, or a number of people. */
export type Chosen = { value: Pence } | { persons: number }

/** As cart links and pages write it: "50", "62.50", "2p". */
export const formatChosen = (chosen: Chosen): string =>
  'value' in chosen ? formatTyped(chosen.value) : `${chosen.persons}p`

/** Reads that back, as it may have been typed; null where it is neither. */
export function parseChosen(text: string): Chosen | null {
  const [, persons] = /^([1-9]\d{0,3}) ?p$/i.exec(plainDigits(text)) ?? []
  if (persons) return { persons: Number(persons) }
  const value = parseTyped(text)
  return value === null ? null : { value }
}

/** The address of a voucher's page with this chosen, which unfurls as that: /vouchers/37-gift-voucher:50. */
export const chosenPath = (voucher: Pick<Voucher, 'id' | 'title'>, chosen: Chosen | null): Route =>
  (chosen ? `${productPath(voucher)}:${formatChosen(chosen)}` : productPath(voucher)) as Route

/** What the last part of such an address chooses; null where it leaves all open. */
export const chosenOfSlug = (slug: string): Chosen | null =>
  parseChosen(withoutQuery(slug).split(':')[1] ?? '')

/** The same where exactly that can be bought, else null. */
export function offered(voucher: Voucher, chosen: Chosen): Chosen | null {
  const isOffered =
    voucher.type === 'monetary'
      ? 'value' in chosen && isOption(voucher, chosen.value)
      : 'persons' in chosen && nearestPartySize(voucher, chosen.persons) === chosen.persons
  return isOffered ? chosen : null
}

/** What a query chooses that can be bought: "?value=50"; null where it leaves that open. */
export function chosenOfQuery(voucher: Voucher, search: string): Chosen | null {
  const { value, persons } = parseProductQuery(search)
  if (voucher.type === 'monetary') return value === undefined ? null : offered(voucher, { value })
  return persons === undefined ? null : offered(voucher, { persons })
}

/**
 * The one address of the page that a slug means, and what it chooses. What cannot be had goes on as a query, of which the page says
 * what is nearest.
 */
export function pageOfSlug(voucher: Voucher, slug: string): { path: Route; chosen: Chosen | null } {
  const asked = chosenOfSlug(slug)
  const chosen = asked && offered(voucher, asked)
  const query = asked && !chosen ? formatProductQuery(asked).replace('?', '&') : ''
  return { path: repairedPath(chosenPath(voucher, chosen), slug + query), chosen }
}

/** What the page, its picture and what is shared of it say it costs: "£50", "£215 × 2 people = £430", "From £10". */
export function chosenPrice(voucher: Voucher, chosen: Chosen | null): string {
  if (!chosen) return priceLine(voucher)
  if ('value' in chosen) return formatMoney(chosen.value)
  return voucher.type === 'experience'
    ? personsPrice(voucher.value, chosen.persons)
    : priceLine(voucher)
}

/** What is printed large on a voucher of this choice: "£50", "for 2 people". */
export const worthOf = (chosen: Chosen): string =>
  worth('value' in chosen ? chosen : { value: 0, persons: chosen.persons })
