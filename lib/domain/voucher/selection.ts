import { formatMoney, formatTyped, type Pence } from '@/lib/domain/money'
import { checkAmount, presetAmounts } from '@/lib/domain/voucher/amount'
import { checkPartySize, personsPrice } from '@/lib/domain/voucher/party-size'
import { priceLine, type Voucher } from '@/lib/domain/voucher/voucher'
import { people } from '@/lib/messages/plural'
import { selectionMessages } from '@/lib/messages/selection-errors'

/** What a shopper has chosen of a voucher so far, as typed. */
export type Selection = {
  amount: string
  persons: string
  to: string
  from: string
  message: string
}

/** What a choice comes to: pence for one unit, and people for an experience. */
export type PricedSelection = { value: Pence; persons?: number }

/** Nothing is chosen for the shopper, unless there is only one thing to choose. */
export function initialSelection(voucher: Voucher): Selection {
  const [only, another] = voucher.type === 'monetary' ? presetAmounts(voucher) : []
  const amount = only !== undefined && another === undefined ? formatTyped(only) : ''
  return { amount, persons: String(voucher.persons_min), to: '', from: '', message: '' }
}

export function checkSelection(
  voucher: Voucher,
  { amount, persons }: Pick<Selection, 'amount' | 'persons'>,
): PricedSelection | { problem: string } {
  if (voucher.type === 'monetary') {
    const checked = checkAmount(voucher, amount)
    return 'amount' in checked ? { value: checked.amount } : checked
  }
  const checked = checkPartySize(voucher, persons)
  return 'persons' in checked ? { value: voucher.value, persons: checked.persons } : checked
}

/** The price of a choice as the page says it: "£50", "£215 × 2 people = £430", "From £10" before there is one. */
export function selectionPrice(voucher: Voucher, choice: Selection): string {
  const chosen = checkSelection(voucher, choice)
  if ('problem' in chosen) return priceLine(voucher)
  return personsPrice(chosen.value, chosen.persons ?? 1)
}

/** What is printed large on the voucher: "£50", or "for 2 people"; an experience for one is its title alone. */
export function worth({ value, persons }: PricedSelection): string {
  if (persons === undefined) return formatMoney(value)
  return persons === 1 ? '' : selectionMessages.forPeople(people(persons))
}

/** The same of a choice; empty before there is one. */
export function selectionWorth(voucher: Voucher, choice: Selection): string {
  const chosen = checkSelection(voucher, choice)
  return 'problem' in chosen ? '' : worth(chosen)
}
