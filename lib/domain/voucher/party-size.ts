import { formatMoney } from '@/lib/domain/money'
import { readTypedCount } from '@/lib/domain/typed-number'
import type { ExperienceVoucher } from '@/lib/domain/voucher/voucher'
import { people } from '@/lib/messages/plural'
import { selectionMessages } from '@/lib/messages/selection-errors'

type Range = Pick<ExperienceVoucher, 'persons_min' | 'persons_max'>

export type PartySizeCheck = { persons: number } | { problem: string }

/** What was typed, as a number of people the voucher is for, or in words what to type instead. */
export function checkPartySize(
  { persons_min: min, persons_max: max }: Range,
  typed: string,
): PartySizeCheck {
  const persons = readTypedCount(typed) ?? 0
  if (persons >= min && persons <= max) return { persons }
  return {
    problem:
      min === max ? selectionMessages.forExactly(people(min)) : selectionMessages.forSome(min, max),
  }
}

/** The number of people nearest to a number that the voucher is for. */
export const nearestPartySize = ({ persons_min: min, persons_max: max }: Range, persons: number) =>
  Math.min(Math.max(persons, min), max)

/** "£215 × 2 people = £430"; for one person just the price. Pence in. */
export const personsPrice = (value: number, persons: number): string =>
  persons === 1
    ? formatMoney(value)
    : `${formatMoney(value)} × ${people(persons)} = ${formatMoney(value * persons)}`
