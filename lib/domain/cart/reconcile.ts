import type { Cart, CartLine, CartNotice } from '@/lib/domain/cart/cart'
import { cleanNote, NOTE_NAMES } from '@/lib/domain/cart/notes'
import { formatMoney } from '@/lib/domain/money'
import { nearestOptions } from '@/lib/domain/voucher/amount'
import { nearestPartySize } from '@/lib/domain/voucher/party-size'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { basketNotices } from '@/lib/messages/basket-notices'

/** The voucher as it stands now; null: not sold any more; undefined: not known (yet), so nothing is concluded. */
export type FindVoucher = (id: number) => Voucher | null | undefined

/**
 * The basket made right again line by line: what can no longer be bought leaves it, what changed follows the
 * catalogue, and every step is told. The same basket comes back where all holds. Money in pence.
 */
export function reconcile(cart: Cart, find: FindVoucher): Cart {
  const lines: CartLine[] = []
  const notices: CartNotice[] = []
  for (const stored of cart.lines) {
    const line = withCleanNotes(stored)
    const voucher = find(line.id)
    if (voucher === undefined) {
      lines.push(line)
      continue
    }
    const gone = whyGone(voucher, lines.filter((other) => other.id === line.id).length)
    if (gone) {
      notices.push({ text: gone, ...wordsOf(line) })
    } else if (voucher) {
      const [fitted, ...changes] = fit(line, voucher)
      lines.push(fitted)
      notices.push(...changes.map((text) => ({ text })))
    }
  }
  const holds =
    lines.length === cart.lines.length && lines.every((line, i) => line === cart.lines[i])
  return holds ? cart : { lines, notices: [...cart.notices, ...notices] }
}

/** A basket may hold words from before they were cleaned where they are typed. */
function withCleanNotes(line: CartLine): CartLine {
  const clean = Object.fromEntries(NOTE_NAMES.map((name) => [name, cleanNote(name, line[name])]))
  return NOTE_NAMES.every((name) => clean[name] === line[name]) ? line : { ...line, ...clean }
}

function whyGone(voucher: Voucher | null, before: number): string | null {
  if (!voucher) return basketNotices.goneUnsold
  if (isSoldOut(voucher)) return basketNotices.goneSoldOut(voucher.title)
  const { available_count: left, title } = voucher
  if (left === null || before < left) return null
  return basketNotices.goneTooMany(title, left)
}

/** What the shopper wrote on a line that is leaving, so that it is not lost. */
function wordsOf({ to, from, message }: CartLine): { words?: string } {
  const words = [to && `To ${to}`, message, from && `From ${from}`].filter(Boolean).join(' · ')
  return words ? { words } : {}
}

/** The line as the voucher allows it now, and in words what had to change. */
function fit(line: CartLine, voucher: Voucher): [CartLine, ...string[]] {
  if (voucher.type === 'monetary') {
    const { persons: _, ...fitted } = line
    const [value = voucher.min] = nearestOptions(voucher, line.value)
    if (value === line.value) return [line.persons === undefined ? line : fitted]
    const news = basketNotices.newAmount(voucher.title, formatMoney(line.value), formatMoney(value))
    return [{ ...fitted, value }, news]
  }
  const { value, title } = voucher
  const asked = line.persons ?? 1
  const persons = nearestPartySize(voucher, asked)
  const news = []
  if (value !== line.value)
    news.push(basketNotices.newPrice(title, formatMoney(line.value), formatMoney(value)))
  if (persons !== asked) news.push(basketNotices.newPersons(title, asked, persons))
  const isSame = value === line.value && persons === line.persons
  return [isSame ? line : { ...line, value, persons }, ...news]
}
