import type { Route } from 'next'
import { MAX_LINES } from '@/lib/domain/cart/cart'
import { plainDigits } from '@/lib/domain/typed-number'
import { type Chosen, formatChosen, parseChosen } from '@/lib/marketing/links/chosen-link'
import { withoutNoise, withoutQuery } from '@/lib/marketing/links/repair-link'

/** One voucher of a cart link. */
export type LinkItem = { id: number } & Chosen

/** Of the last part of such an address, in characters. */
export const LONGEST_CART_LINK = 2_000
const ITEM = /^([1-9]\d{0,8}) ?: ?(.+)$/

/** The address that puts these vouchers into a basket: /cart/37:50,38:2p */
export const formatCartLink = (items: readonly LinkItem[]): Route =>
  `/cart/${items.map(formatItem).join(',')}` as Route

const formatItem = (item: LinkItem) => `${item.id}:${formatChosen(item)}`

/**
 * The vouchers in the last part of such an address, whatever mail programs made of it on its way; null when it cannot be
 * read, names none, or more than a basket holds.
 */
export function parseCartLink(text: string): LinkItem[] | null {
  if (text.length > LONGEST_CART_LINK) return null
  const items = tidy(text).split(',')
  if (items.length > MAX_LINES) return null
  const parsed = items.map(parseItem)
  return parsed.every((item) => item !== null) ? parsed : null
}

function parseItem(text: string): LinkItem | null {
  const [, id, choice = ''] = ITEM.exec(plainDigits(text)) ?? []
  const chosen = parseChosen(choice)
  return chosen && { id: Number(id), ...chosen }
}

/** Encoded once more, broken over lines, in brackets, or followed by parameters whose question mark got lost. */
const tidy = (text: string) => withoutNoise(withoutQuery(text).replace(/[\t\r\n]/g, ''))
