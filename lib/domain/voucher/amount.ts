import { formatMoney, type Pence } from '@/lib/domain/money'
import { parseTyped } from '@/lib/domain/typed-number'
import type { MonetaryVoucher } from '@/lib/domain/voucher/voucher'
import { selectionMessages } from '@/lib/messages/selection-errors'

type Range = Pick<MonetaryVoucher, 'min' | 'max' | 'increments'>

const SHOW_ALL = 12
const SHOW_SPREAD = 8

const countOptions = ({ min, max, increments }: Range) => Math.floor((max - min) / increments) + 1

/** The last option: 10/45/10 ends at 40. Pence. */
const lastOption = (range: Range): Pence => range.min + (countOptions(range) - 1) * range.increments

/** The options are min, min+increments, … <= max (the API's "list vouchers" page), all in pence. */
export function isOption(range: Range, amount: Pence): boolean {
  return (
    Number.isInteger(amount) &&
    amount >= range.min &&
    amount <= range.max &&
    (amount - range.min) % range.increments === 0
  )
}

/** The options at and around an amount: one where it is an option or lies outside, else the two beside it. Pence. */
export function nearestOptions(range: Range, amount: Pence): Pence[] {
  const last = lastOption(range)
  if (amount <= range.min) return [range.min]
  if (amount >= last) return [last]
  const below = amount - ((amount - range.min) % range.increments)
  return below === amount ? [amount] : [below, below + range.increments]
}

/** The one option nearest to an amount, the lower of two as near. Pence. */
export function nearestOption(range: Range, amount: Pence): Pence {
  const [below = range.min, above] = nearestOptions(range, amount)
  return above !== undefined && above - amount < amount - below ? above : below
}

/** The largest of 1, 2.5 and 5 times a power of ten that is not above the given pence. */
function roundStep(pence: Pence): Pence {
  const power = 10 ** Math.floor(Math.log10(Math.max(pence, 1)))
  return [5, 2.5].map((n) => n * power).find((step) => step <= pence) ?? power
}

/**
 * The amounts offered as radios, in pence: every option where there are 12 or fewer, else up to 8, each
 * about the same factor apart and as round as the options allow (£10, £20, £40, £75, £150 … £1,000).
 */
export function presetAmounts(range: Range): Pence[] {
  const count = countOptions(range)
  if (count <= SHOW_ALL)
    return Array.from({ length: count }, (_, i) => range.min + i * range.increments)
  const last = lastOption(range)
  const first = Math.max(range.min, range.increments)
  const factor = (last / first) ** (1 / (SHOW_SPREAD - 1))
  const presets = new Set([range.min, last])
  for (let i = 1; i < SHOW_SPREAD - 1; i++) {
    const target = first * factor ** i
    const step = roundStep((target * (factor - 1)) / 2)
    const [option = target, above] = nearestOptions(range, Math.round(target / step) * step)
    presets.add(above !== undefined && above - target < target - option ? above : option)
  }
  return [...presets].sort((a, b) => a - b)
}

export type AmountCheck = { amount: Pence } | { problem: string }

/** What was typed, as one of the options (pence), or in words what to type instead. Nothing is changed silently. */
export function checkAmount(range: Range, typed: string): AmountCheck {
  if (typed.trim() === '') return { problem: selectionMessages.anAmount }
  const amount = parseTyped(typed)
  if (amount === null) return { problem: selectionMessages.notAnAmount }
  if (isOption(range, amount)) return { amount }
  return { problem: amountAdvice(range, amount) }
}

/** Why an amount in pence is none of the options: "Choose £35 or £40: amounts go up in steps of £5". */
export function amountAdvice(range: Range, amount: Pence): string {
  if (amount < range.min) return selectionMessages.orMore(formatMoney(range.min))
  if (amount > lastOption(range)) return selectionMessages.orLess(formatMoney(lastOption(range)))
  const choices = nearestOptions(range, amount).map(formatMoney).join(' or ')
  return selectionMessages.inSteps(choices, formatMoney(range.increments))
}
