import { formatMoney, formatTyped } from '@/lib/domain/money'
import { nearestOption } from '@/lib/domain/voucher/amount'
import { nearestPersons } from '@/lib/domain/voucher/party-size'
import { type Choice, type Chosen, firstChoice } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import type { LinkChoice } from '@/lib/marketing/links/product-query'
import { choosingWords } from '@/lib/messages/choosing'
import { people } from '@/lib/messages/plural'

/** `news`: in words, what could not be had as the link asks. */
type Fitted<T> = { choice: T; news?: string }

/** What a link asks of a voucher, as near as the voucher allows; a monetary one without an amount has no `value`. Pence. */
export function fitChoice(
  voucher: Voucher,
  { value, persons }: Pick<LinkChoice, 'value' | 'persons'>,
): Fitted<Partial<Chosen>> {
  if (voucher.type === 'monetary') {
    if (value === undefined) return { choice: {} }
    const nearest = nearestOption(voucher, value)
    if (nearest === value) return { choice: { value } }
    const news = choosingWords.nearestAmount(formatMoney(value), formatMoney(nearest))
    return { choice: { value: nearest }, news }
  }
  const asked = persons ?? voucher.persons_min
  const nearest = nearestPersons(voucher, asked)
  const choice = { value: voucher.value, persons: nearest }
  if (nearest === asked) return { choice }
  return { choice, news: choosingWords.nearestPersons(people(asked), nearest) }
}

/** The form as a product link fills it in. */
export function prefill(voucher: Voucher, link: LinkChoice): Fitted<Choice> {
  const { choice, news } = fitChoice(voucher, link)
  const first = firstChoice(voucher)
  const { to = '', from = '', message = '' } = link
  const amount =
    voucher.type === 'monetary' && choice.value !== undefined
      ? formatTyped(choice.value)
      : first.amount
  const persons = String(choice.persons ?? first.persons)
  return { choice: { amount, persons, to, from, message }, news }
}
