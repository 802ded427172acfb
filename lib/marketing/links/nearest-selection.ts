import type { Notes } from '@/lib/domain/cart/notes'
import { formatMoney, formatTyped } from '@/lib/domain/money'
import { nearestOption } from '@/lib/domain/voucher/amount'
import { nearestPartySize } from '@/lib/domain/voucher/party-size'
import {
  initialSelection,
  type PricedSelection,
  type Selection,
} from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import type { LinkSelection } from '@/lib/marketing/links/product-query'
import { people } from '@/lib/messages/plural'
import { selectionMessages } from '@/lib/messages/selection-errors'

/** `news`: in words, what could not be had as the link asks. */
type Fitted<T> = { choice: T; news?: string }

/** What a link asks of a voucher, as near as the voucher allows; a monetary one without an amount has no `value`. Pence. */
export function nearestSelection(
  voucher: Voucher,
  { value, persons }: Pick<LinkSelection, 'value' | 'persons'>,
): Fitted<Partial<PricedSelection>> {
  if (voucher.type === 'monetary') {
    if (value === undefined) return { choice: {} }
    const nearest = nearestOption(voucher, value)
    if (nearest === value) return { choice: { value } }
    const news = selectionMessages.nearestAmount(formatMoney(value), formatMoney(nearest))
    return { choice: { value: nearest }, news }
  }
  const asked = persons ?? voucher.persons_min
  const nearest = nearestPartySize(voucher, asked)
  const choice = { value: voucher.value, persons: nearest }
  if (nearest === asked) return { choice }
  return { choice, news: selectionMessages.nearestPersons(people(asked), nearest) }
}

/** The form as a product link fills it in. `said`: in words, what the link has chosen; what `news` tells is not said again. */
export function prefill(
  voucher: Voucher,
  link: LinkSelection,
): Fitted<Selection> & { said: string } {
  const { choice, news } = nearestSelection(voucher, link)
  const first = initialSelection(voucher)
  const { to = '', from = '', message = '' } = link
  const amount =
    voucher.type === 'monetary' && choice.value !== undefined
      ? formatTyped(choice.value)
      : first.amount
  const persons = String(choice.persons ?? first.persons)
  const chosen = [news ? '' : worthSaid(choice, link), ...notesSaid({ to, from, message })]
  return {
    choice: { amount, persons, to, from, message },
    news,
    said: selectionMessages.chosen(chosen.filter(Boolean)),
  }
}

/** "£50", "2 people"; nothing where the link leaves it open. */
function worthSaid({ value, persons }: Partial<PricedSelection>, link: LinkSelection): string {
  if (persons !== undefined) return link.persons === undefined ? '' : people(persons)
  return value === undefined ? '' : formatMoney(value)
}

/** A message is not repeated: it stands on the voucher below. */
const notesSaid = ({ to, from, message }: Notes): string[] => [
  to && selectionMessages.chosenTo(to.trim()),
  from && selectionMessages.chosenFrom(from.trim()),
  message && selectionMessages.chosenMessage,
]
