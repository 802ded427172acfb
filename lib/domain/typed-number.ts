import { type Pence, parseDecimal } from '@/lib/domain/money'

// Beside lib/domain/money and not in it: every page that shows a price would bring it.

const DIGIT = /\p{Nd}/u

/** Every script has its ten digits in a row, and rows that touch are whole: the place in the row is the value. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--
  return String((code - first) % 10)
}

const FULL_WIDTH_SIGNS = /[\uff0c\uff0e]/g
const ascii = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

/** A text with the digits and signs of any script as ASCII has them; marks that nobody sees are gone. */
export const plainDigits = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digitValue)
    .replace(FULL_WIDTH_SIGNS, ascii)
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replace(/[٬’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

const PLAIN = /^(\d{1,9})(?:[.,](\d{1,2})|\.)?$/
const GROUPED = /^([1-9]\d{0,2}([ ',.])\d{3}(?:\2\d{3})?)(?:([.,])(\d{1,2})?)?$/

/**
 * A number as a person types it, as a plain decimal ("1000.50"); null where its meaning is not certain. A sign groups exactly three
 * digits, or it is a decimal sign before one or two: "1.000" could be either, so it is refused.
 */
export function readTypedNumber(typed: string): string | null {
  const text = plainDigits(typed)
  const [, whole, part] = PLAIN.exec(text) ?? []
  if (whole) return part ? `${whole}.${part}` : whole
  const [, grouped, group = '', sign = '', decimals] = GROUPED.exec(text) ?? []
  if (!grouped || sign === group || (group === '.' && !decimals)) return null
  if (sign === ',' && !decimals) return null
  const digits = grouped.replaceAll(group, '')
  return decimals ? `${digits}.${decimals}` : digits
}

/** A whole number of up to four digits as a person types it; null for anything else. */
export function readTypedCount(typed: string): number | null {
  const text = plainDigits(typed)
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

const POUNDS_BEFORE = /^(?:GBP ?)?[£￡]? ?/i
const POUNDS_AFTER = / ?[£￡]? ?(?:GBP)?$/i

/** What a person types for an amount ("£1,050", "50,00", "GBP 50", "٥٠") in pence; null where its meaning is not certain. */
export function parseTyped(text: string): Pence | null {
  const amount = plainDigits(text).replace(POUNDS_BEFORE, '').replace(POUNDS_AFTER, '')
  return parseDecimal(readTypedNumber(amount) ?? '')
}
